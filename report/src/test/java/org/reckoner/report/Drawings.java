package org.reckoner.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reckoner.flight.Trajectory;
import org.reckoner.prediction.Clearance;
import org.reckoner.prediction.RunOut;

/** Every picture of a fixture, on the desk page and on the phone page. */
final class Drawings {
    private Drawings() {}

    static Map<String, Drawing> of(Fixtures.Case one) {
        Map<String, Drawing> all = new LinkedHashMap<>();
        Clearance clearance = Clearance.of(one.flight(), one.stunt(), one.terrain());
        for (Page page : new Page[] {Page.DESK, Page.PHONE}) {
            String name = one.name() + (page == Page.DESK ? "" : "-phone");
            all.put(
                    name + "-near",
                    SideElevation.near(one.stunt(), one.flight(), one.terrain(), clearance, one.siblings(), page));
            all.put(
                    name + "-whole",
                    SideElevation.whole(one.stunt(), one.flight(), one.terrain(), clearance, one.siblings(), page));
            all.put(
                    name + "-plan",
                    PlanView.draw(
                            one.stunt(),
                            one.flight(),
                            one.terrain(),
                            one.winds(),
                            RunOut.of(one.flight(), one.stunt(), one.terrain()),
                            page));
            FlightCharts.draw(one.stunt(), one.flight(), one.terrain(), clearance, bands(one), page)
                    .forEach((key, chart) -> all.put(name + "-" + key, chart));
        }
        return all;
    }

    /** A made-up band on one fixture, to see what one looks like. */
    private static List<FlightCharts.Band> bands(Fixtures.Case one) {
        if (!one.name().equals("cliff")) {
            return List.of();
        }
        Trajectory path = one.flight().performer();
        int n = 60;
        double[] times = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = i * 0.25;
            double speed = path.velocityAt(times[i]).getNorm();
            low[i] = speed * 0.93;
            high[i] = speed * 1.08;
        }
        return List.of(
                new FlightCharts.Band(FlightCharts.Kind.SPEED, new Chart.Band(times, low, high, Tone.PERFORMER)));
    }

    static Drawing physics() {
        List<Chart.Line> lines = new ArrayList<>();
        for (double kd : new double[] {0.0036, 0.0050, 0.0065, 0.0080}) {
            double[] x = new double[80];
            double[] y = new double[80];
            for (int i = 0; i < x.length; i++) {
                x[i] = 100.0 * i;
                y[i] = Math.sqrt(2 * 9.81 / (1.225 * StrictMath.exp(-x[i] / 8500) * kd));
            }
            lines.add(new Chart.Line("kd " + kd + " m²/kg", x, y, Tone.FAMILY));
        }
        return Chart.of(
                        "Terminal speed",
                        "Thin air lets a body fall faster.",
                        Axis.of("height MSL", Measure.LENGTH),
                        Axis.of("terminal speed", Measure.SPEED),
                        lines)
                .draw(new Page(800, 480));
    }
}
