package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class SobolTableTest {
    @Test
    void pointsAreThoseOfHipparchus() {
        int dimensions = 500;
        SobolTable table = new SobolTable(dimensions);
        SobolSequenceGenerator generator = new SobolSequenceGenerator(dimensions);
        for (long index = 0; index < 2000; index++) {
            double[] point = generator.nextVector();
            for (int d = 0; d < dimensions; d += 7) {
                assertThat((table.point(index, d) & 0xFFFFFFFFL) * 0x1p-32).isEqualTo(point[d]);
            }
        }
    }

    @Test
    void anyPointCanBeHadAlone() {
        double[] far = new SobolSequenceGenerator(3).skipTo(1_234_567);
        assertThat((new SobolTable(3).point(1_234_567, 2) & 0xFFFFFFFFL) * 0x1p-32)
                .isEqualTo(far[2]);
    }
}
