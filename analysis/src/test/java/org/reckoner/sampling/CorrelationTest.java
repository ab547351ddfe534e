package org.reckoner.sampling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationTest {
    private static final List<String> AB = List.of("a", "b");

    @Test
    void aMatrixThatIsNoneIsOneClearError() {
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{1, 0.5}, {0.4, 1}}))
                .hasMessageContaining("a and b (0.5)")
                .hasMessageContaining("0.4")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{4, 0.5}, {0.5, 1}}))
                .hasMessageContaining("a and a (4.0)");
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{0.9, 0.5}, {0.5, 1}}))
                .hasMessageContaining("a with itself");
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
                .hasMessageContaining("between -1 and 1");
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{1, 0.5}})).hasMessageContaining("2 rows, not 1");
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{1, 0.5}, {1}}))
                .hasMessageContaining("row of b has 1");
        assertThatThrownBy(() -> Correlation.of(List.of("a", "a"), new double[2][2]))
                .hasMessageContaining("each once");
    }

    @Test
    void correlationsThatCannotAllHoldNameTheSmallestEigenvalue() {
        double[][] matrix = {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};
        // Eigenvalues 1.9, 1.9 and -0.8.
        assertThatThrownBy(() -> Correlation.of(List.of("a", "b", "c"), matrix))
                .hasMessageContaining("a, b, c")
                .hasMessageContaining("-0.800");
        assertThatThrownBy(() -> Correlation.of(AB, new double[][] {{1, 1}, {1, 1}}))
                .hasMessageContaining("follows from the others");
    }
}
