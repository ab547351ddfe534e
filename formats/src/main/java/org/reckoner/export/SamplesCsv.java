package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.Sample;
import org.reckoner.geo.GeodeticPoint;
import org.reckoner.geo.SiteFrame;
import org.reckoner.numeric.DecimalText;
import org.reckoner.stunt.Figure;

/** Every flight of the plan in a row: how it ended, its figures, where performer and machine came down. */
public final class SamplesCsv {
    private SamplesCsv() {}

    /** The whole table; a cell stays empty where a flight does not have the figure or place. */
    public static String of(Dispersion dispersion) {
        List<Figure> figures = new ArrayList<>();
        dispersion.spreadings().forEach(spreading -> figures.add(spreading.figure()));
        CsvText csv = new CsvText();
        List<String> head = new ArrayList<>(List.of("sample", "outcome"));
        figures.forEach(figure -> head.add(AnswersJson.unit(figure).key(AnswersJson.stem(figure))));
        for (String body : new String[] {"down", "vehicle"}) {
            for (String axis : new String[] {"east", "north", "up"}) {
                head.add(METRE.key(body + "_" + axis));
            }
            head.add(body + "_latitude_deg");
            head.add(body + "_longitude_deg");
        }
        head.add("inputs");
        csv.head(head);
        String mark = dispersion.stunt().illustrative() ? "illustrative" : "stated";
        for (Sample sample : dispersion.planned().samples()) {
            csv.cell(Long.toString(sample.number()));
            csv.cell(sample.outcome().words());
            for (Figure figure : figures) {
                double value = sample.figure(figure);
                csv.cell(Double.isNaN(value) ? "" : AnswersJson.unit(figure).text(value));
            }
            place(csv, dispersion.stunt().frame(), sample.down());
            place(csv, dispersion.stunt().frame(), sample.machine());
            csv.cell(mark);
            csv.end();
        }
        return csv.toString();
    }

    private static void place(CsvText csv, SiteFrame frame, @Nullable Vector3D place) {
        if (place == null) {
            for (int k = 0; k < 5; k++) {
                csv.cell("");
            }
            return;
        }
        csv.cell(METRE, place.getX());
        csv.cell(METRE, place.getY());
        csv.cell(METRE, place.getZ());
        GeodeticPoint point = frame.toGeodetic(place.getX(), place.getY(), place.getZ());
        csv.cell(DecimalText.fixed(point.latitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS));
        csv.cell(DecimalText.fixed(point.longitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS));
    }
}
