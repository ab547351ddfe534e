package org.reckoner.stuntfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.flight.Flight;
import org.reckoner.flight.Outcome;
import org.reckoner.simulation.Simulator;

class TemplateTest {

    @ParameterizedTest
    @EnumSource(Template.class)
    void readsWithoutAWarningAndFliesToItsLandingZone(Template template, @TempDir Path folder) throws IOException {
        StuntFile read = StuntFile.read(template.write(folder.resolve("new/stunt")));
        assertThat(read.warnings()).isEmpty();
        assertThat(read.stunt().illustrative()).isTrue();
        Flight flight = new Simulator().fly(read.stunt(), read.conditions());
        assertThat(flight.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Landed.class,
                        landed -> assertThat(landed.zone())
                                .isEqualTo(read.stunt().landingZone().name()));
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void passesTheSchemaThatIsWrittenBeside(Template template) {
        assertThat(StuntSchemaTest.errors(template.files().get("stunt.yaml"))).isEmpty();
        assertThat(template.files().get("stunt.yaml"))
                .startsWith("# yaml-language-server: $schema=" + StuntSchema.FILE);
        assertThat(template.files()).containsEntry(StuntSchema.FILE, StuntSchema.text());
    }

    @ParameterizedTest
    @EnumSource(Template.class)
    void nothingThatIsThereIsOverwritten(Template template, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("stunt.yaml"), "mine");
        assertThatThrownBy(() -> template.write(folder)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("stunt.yaml")).hasContent("mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void isFoundByItsNameAndByOneThatIsNear() {
        assertThat(Template.named("Bike to_base")).contains(Template.BIKE_TO_BASE);
        assertThat(Template.named("bike")).isEmpty();
        assertThat(Template.near("helicopter-exti")).contains(Template.HELICOPTER_EXIT);
        assertThat(Template.near("bike")).contains(Template.BIKE_TO_BASE);
        assertThat(Template.near("zeppelin")).isEmpty();
    }
}
