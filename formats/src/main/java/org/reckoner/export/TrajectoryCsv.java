package org.reckoner.export;

import static org.reckoner.export.FileUnit.METRE;
import static org.reckoner.export.FileUnit.METRE_PER_SECOND;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reckoner.flight.BodyName;
import org.reckoner.flight.Channel;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.PhaseSpan;
import org.reckoner.flight.Trajectory;
import org.reckoner.numeric.DecimalText;

/**
 * The path of one body as a table, one row per instant, for spreadsheets and scripts.
 *
 * <p>Columns are found by their names: a channel that stays zero for this body has none. A height above ground beyond
 * the mapped terrain is an empty cell.
 */
public final class TrajectoryCsv {
    /** Time between rows unless another is asked for: finer than a film frame. */
    public static final int USUAL_MILLISECONDS = 50;

    /** Decimals of latitude and longitude: 1e-9 degrees is 0.1 mm, the grain of stored places. */
    static final int ANGLE_DECIMALS = 9;

    private static final List<String> COLUMNS = List.of(
            "time_s",
            "phase",
            "event",
            "east_m",
            "north_m",
            "up_m",
            "above_lip_m",
            "height_msl_m",
            "height_agl_m",
            "latitude_deg",
            "longitude_deg",
            "distance_out_m",
            "velocity_east_mps",
            "velocity_north_mps",
            "velocity_up_mps",
            "speed_mps",
            "ground_speed_mps",
            "descent_rate_mps");

    private TrajectoryCsv() {}

    /** A row every so many milliseconds counted from T0, and one at each event of the body. */
    public static String every(int milliseconds, FlownStunt flown, BodyName body) {
        if (milliseconds < 1) {
            throw new IllegalArgumentException("rows must be at least 1 ms apart, not " + milliseconds + " ms");
        }
        Trajectory trajectory = trajectory(flown, body);
        Table table = new Table(flown, body, trajectory);
        for (double time : SampleTimes.of(flown.flight(), body, milliseconds)) {
            table.row(FlightPoint.at(flown, trajectory, time), channel -> trajectory.channelAt(channel, time));
        }
        return table.csv.toString();
    }

    /** A row at every knot of the flight: at most 10 ms apart, and two where a velocity jumps. */
    public static String full(FlownStunt flown, BodyName body) {
        Trajectory trajectory = trajectory(flown, body);
        Table table = new Table(flown, body, trajectory);
        for (int k = 0; k < trajectory.size(); k++) {
            int knot = k;
            table.row(FlightPoint.atKnot(flown, trajectory, k), channel -> trajectory.channel(channel, knot));
        }
        return table.csv.toString();
    }

    private static Trajectory trajectory(FlownStunt flown, BodyName body) {
        Trajectory trajectory = flown.flight().bodies().get(body);
        if (trajectory == null) {
            throw new IllegalArgumentException("the flight has no " + body.words());
        }
        return trajectory;
    }

    private interface ChannelLookUp {
        double value(Channel channel);
    }

    private static final class Table {
        private final FlownStunt flown;
        private final BodyName body;
        private final List<Channel> channels;
        private final List<PhaseSpan> spans;
        private final CsvText csv = new CsvText();

        Table(FlownStunt flown, BodyName body, Trajectory trajectory) {
            this.flown = flown;
            this.body = body;
            this.channels = used(trajectory);
            this.spans = flown.spans(body);
            List<String> head = new ArrayList<>(COLUMNS);
            channels.forEach(channel -> head.add(FileUnit.of(channel).key(channel.key())));
            head.add("inputs");
            csv.head(head);
        }

        private static List<Channel> used(Trajectory trajectory) {
            List<Channel> used = new ArrayList<>();
            for (Channel channel : Channel.values()) {
                for (int k = 0; k < trajectory.size(); k++) {
                    if (trajectory.channel(channel, k) != 0) {
                        used.add(channel);
                        break;
                    }
                }
            }
            return used;
        }

        void row(FlightPoint point, ChannelLookUp lookUp) {
            csv.cell(FileUnit.SECOND, point.time());
            csv.cell(phaseAt(point.time()));
            csv.cell(eventsAt(point.time()));
            csv.cell(METRE, point.place().getX());
            csv.cell(METRE, point.place().getY());
            csv.cell(METRE, point.place().getZ());
            csv.cell(METRE, point.aboveLip());
            csv.cell(METRE, point.heightMsl());
            csv.cell(
                    point.heightAgl().isPresent() ? METRE.text(point.heightAgl().getAsDouble()) : "");
            csv.cell(DecimalText.fixed(point.geodetic().latitudeDegrees(), ANGLE_DECIMALS));
            csv.cell(DecimalText.fixed(point.geodetic().longitudeDegrees(), ANGLE_DECIMALS));
            csv.cell(METRE, point.distanceOut());
            csv.cell(METRE_PER_SECOND, point.velocity().getX());
            csv.cell(METRE_PER_SECOND, point.velocity().getY());
            csv.cell(METRE_PER_SECOND, point.velocity().getZ());
            csv.cell(METRE_PER_SECOND, point.speed());
            csv.cell(METRE_PER_SECOND, point.groundSpeed());
            csv.cell(METRE_PER_SECOND, -point.velocity().getZ());
            for (Channel channel : channels) {
                double value = lookUp.value(channel);
                csv.cell(FileUnit.of(channel), channel == Channel.HEADING ? FileUnit.compass(value) : value);
            }
            csv.cell(flown.inputsMark());
            csv.end();
        }

        private String phaseAt(double time) {
            String phase = "";
            for (PhaseSpan span : spans) {
                phase = time >= span.start() ? span.phase() : phase;
            }
            return phase;
        }

        private String eventsAt(double time) {
            return flown.flight().events().stream()
                    .filter(event -> event.body() == body && event.time() == time)
                    .map(FlightEvent::words)
                    .collect(Collectors.joining("; "));
        }
    }
}
