package org.reckoner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every public case; a mutation of the physics names its case here. */
class PublicCasesTest {
    private static final Path ROOT = Path.of(System.getProperty("reckoner.root", ".."));

    @TestFactory
    Stream<DynamicTest> everyExactReferenceAndBoundLiesInside() {
        String only = System.getProperty("reckoner.case", "");
        return Suite.bundled().cases().stream()
                .filter(one -> only.isEmpty() || one.id().equals(only))
                .map(one -> DynamicTest.dynamicTest(one.id(), () -> {
                    Suite.Result result = new Suite.Result(one, one.run());
                    assertThat(result.findings().stream()
                                    .filter(Finding::fails)
                                    .map(f -> f.expectation().words() + ": " + Shown.predicted(f) + ", reference "
                                            + Shown.reference(f.expectation().target())))
                            .isEmpty();
                }));
    }

    @Test
    void everyMissIsExplainedAndEveryExplanationNeeded() {
        for (ReferenceCase one : Suite.bundled().cases()) {
            for (Finding finding : one.run()) {
                assertThat(finding.expectation().miss().isEmpty())
                        .as(one.id() + " " + finding.expectation().words())
                        .isEqualTo(finding.inside());
            }
        }
    }

    @Test
    void theIndexListsEveryCaseFile() throws Exception {
        try (Stream<Path> files = Files.list(ROOT.resolve("validation/src/main/resources/cases"))) {
            List<String> names = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
            assertThat(Suite.bundled().cases().stream().map(c -> c.id() + ".yaml"))
                    .containsExactlyElementsOf(names);
        }
    }
}
