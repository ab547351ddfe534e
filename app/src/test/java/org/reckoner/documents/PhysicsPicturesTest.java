package org.reckoner.documents;

import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reckoner.report.Chart;
import org.reckoner.report.Page;

class PhysicsPicturesTest {

    enum Plot {
        RUN_UP("run-up", RidePlots::runUp),
        RAMP("ramp", RidePlots::ramp),
        AIRBORNE("airborne", RidePlots::airborne),
        SEPARATION("separation", RidePlots::separation),
        FREEFALL("freefall", FallPlots::freefall),
        DEPLOYMENT("deployment", FallPlots::deployment),
        INFLATION("inflation", FallPlots::inflation),
        CANOPY("canopy", CanopyPlots::canopy),
        LANDING("landing", CanopyPlots::landing),
        VEHICLE("vehicle", FallPlots::vehicle),
        AIR("air", PlacePlots::air),
        GRAVITY("gravity", PlacePlots::gravity),
        TERRAIN("terrain", PlacePlots::terrain);

        private final String file;
        private final Supplier<Chart> chart;

        Plot(String name, Supplier<Chart> chart) {
            this.file = "docs/physics/plots/" + name + ".svg";
            this.chart = chart;
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePlotOfEveryPhaseShowsWhatTheProgramComputes(Plot plot) {
        DrawnFile.holds(plot.file, plot.chart.get().draw(new Page(800, 480)));
    }
}
