package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;

import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.flight.FlightEvent;
import org.reckoner.numeric.DecimalText;

/** What happened when and where, as a table: one row per event, whatever it carries in the last column but one. */
public final class EventsCsv {
    private static final List<String> COLUMNS = List.of(
            "time_s",
            "body",
            "kind",
            "event",
            "east_m",
            "north_m",
            "up_m",
            "above_lip_m",
            "height_msl_m",
            "height_agl_m",
            "latitude_deg",
            "longitude_deg",
            "speed_mps",
            "details",
            "inputs");

    private EventsCsv() {}

    public static String of(FlownStunt flown) {
        CsvText csv = new CsvText();
        csv.head(COLUMNS);
        for (FlightEvent event : flown.flight().events()) {
            Described described = Described.event(event);
            FlightPoint point = FlightPoint.of(flown, event);
            csv.cell(FileUnit.SECOND, event.time());
            csv.cell(event.body().words());
            csv.cell(described.kind());
            csv.cell(event.words());
            csv.cell(METRE, point.place().getX());
            csv.cell(METRE, point.place().getY());
            csv.cell(METRE, point.place().getZ());
            csv.cell(METRE, point.aboveLip());
            csv.cell(METRE, point.heightMsl());
            csv.cell(
                    point.heightAgl().isPresent() ? METRE.text(point.heightAgl().getAsDouble()) : "");
            csv.cell(DecimalText.fixed(point.geodetic().latitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS));
            csv.cell(DecimalText.fixed(point.geodetic().longitudeDegrees(), TrajectoryCsv.ANGLE_DECIMALS));
            csv.cell(FileUnit.METRE_PER_SECOND, point.speed());
            csv.cell(described.details().stream()
                    .map(detail -> detail.key() + '=' + detail.cell())
                    .collect(Collectors.joining("; ")));
            csv.cell(flown.inputsMark());
            csv.end();
        }
        return csv.toString();
    }
}
