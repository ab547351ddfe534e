package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Branch;
import org.reckoner.stunt.CanopyKind;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.ExitFrom;
import org.reckoner.stunt.Failure;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Opening;
import org.reckoner.stunt.Phase;
import org.reckoner.stunt.PilotMode;
import org.reckoner.stunt.Plan;
import org.reckoner.stunt.Posture;
import org.reckoner.stunt.Throttle;
import org.reckoner.stunt.Trigger;

/** Puts phases, triggers and branches together; the order of the keys is the order of the phases. */
final class PlanReader {
    private final Document root;
    private final CanopyKind kind;
    private final double takeOff;

    PlanReader(Document root, CanopyKind kind, double takeOff) {
        this.root = root;
        this.kind = kind;
        this.takeOff = takeOff;
    }

    @Nullable
    Plan plan() {
        Document plan = root.section("plan");
        if (plan == null) {
            if (!root.has("plan")) {
                root.missing("plan", "the phases in order, such as run_up, ramp, airborne, separation, freefall");
            }
            return null;
        }
        List<Phase> phases = new ArrayList<>();
        for (Entry.Field field : plan.fields()) {
            if (!Plan.ORDER.contains(field.name())) {
                continue;
            }
            Document doc = plan.section(field.name());
            Document phase = doc == null
                    ? new Document(
                            new Entry.Mapping(List.of(), field.place(), field.place()),
                            "plan." + field.name(),
                            plan.reading(),
                            plan.base())
                    : doc;
            Phase read = phase(field.name(), phase);
            if (read != null) {
                phases.add(read);
            }
        }
        List<String> problems = Plan.problems(phases.stream().map(Phase::key).toList());
        for (String problem : problems) {
            String maybe = problem.contains("cannot follow")
                    ? "another order is meant: " + String.join(", ", Plan.ORDER)
                    : problem.contains("one of them")
                            ? "run_up and ramp are meant, or exit"
                            : "a phase is missing, or one is too many";
            plan.reading().report(plan.owner(), "plan", null, "does not work: " + problem, maybe);
        }
        return problems.isEmpty() ? new Plan(phases, branches()) : null;
    }

    private @Nullable Phase phase(String name, Document doc) {
        return switch (name) {
            case "run_up" -> new Phase.RunUp(throttle(doc, Throttle.HOLD_SPEED, Throttle.FULL));
            case "ramp" -> new Phase.Ramp(throttle(doc, Throttle.HOLD_SPEED, Throttle.FULL, Throttle.CLOSED));
            case "airborne" -> new Phase.Airborne(throttle(doc, Throttle.values()));
            case "separation" -> new Phase.Separation();
            case "exit" ->
                new Phase.Exit(doc.choice("from", ExitFrom.STANDING, List.of(ExitFrom.values()), ExitFrom::words));
            case "freefall" -> freefall(doc);
            case "deployment" ->
                new Phase.Deployment(
                        trigger(doc),
                        doc.choice("opening", Opening.PILOT_CHUTE, List.of(Opening.values()), Opening::words));
            case "canopy" -> new Phase.Canopy(pilot(doc), doc.required("zone", "the name of a landing zone"));
            case "landing" -> landing(doc);
            default -> null;
        };
    }

    /** Nobody steers a round canopy. */
    private PilotMode pilot(Document doc) {
        PilotMode usual = kind == CanopyKind.ROUND ? PilotMode.HANDS_OFF : PilotMode.PATTERN;
        PilotMode pilot = doc.choice("pilot", usual, List.of(PilotMode.values()), PilotMode::words);
        if (kind == CanopyKind.ROUND && pilot != PilotMode.HANDS_OFF) {
            doc.report("pilot", "steers a round canopy, which cannot be steered", "the key goes");
            return usual;
        }
        return pilot;
    }

    private static Phase landing(Document doc) {
        for (Entry.Field field : doc.fields()) {
            doc.report(
                    field.name(),
                    "is a key of the landing, which takes none",
                    "it belongs under performer.pilot or plan.canopy");
        }
        return new Phase.Landing();
    }

    private static Throttle throttle(Document doc, Throttle... allowed) {
        return doc.choice("throttle", Throttle.HOLD_SPEED, List.of(allowed), Throttle::words);
    }

    private @Nullable Phase freefall(Document doc) {
        List<Phase.PostureStep> steps = new ArrayList<>();
        for (Document row : doc.list("postures")) {
            if (!row.has("posture")) {
                row.missing("posture", "track");
            }
            Posture posture = row.choice("posture", Posture.BELLY, List.of(Posture.values()), Posture::words);
            double after = row.quantity("after", Dimension.TIME, 0, 600, 0);
            double heading = row.has("heading") ? row.bearing("heading") : takeOff;
            if (!Double.isNaN(heading)) {
                steps.add(new Phase.PostureStep(posture, after, heading));
            }
        }
        if (steps.isEmpty() && !doc.has("postures")) {
            steps.add(new Phase.PostureStep(Posture.TRACK, 0, takeOff));
        }
        try {
            return new Phase.Freefall(steps);
        } catch (IllegalArgumentException wrong) {
            doc.report(
                    "postures", String.valueOf(wrong.getMessage()), "\"after\" counts from the start of the freefall");
            return null;
        }
    }

    private static Trigger trigger(Document doc) {
        boolean delay = doc.has("delay");
        boolean height = doc.has("height");
        if (delay && height) {
            doc.report("height", "stands beside a delay; a throw goes by one of them", "one of the two goes");
        }
        if (!delay && !height) {
            doc.missing("delay", "6 s");
        }
        if (height && doc.has("counts")) {
            doc.report("counts", "stands beside a height; only a delay counts from somewhere", "the line goes");
        }
        if (!height) {
            return doc.choice(
                    "counts",
                    Trigger.DELAY_FROM_T0,
                    List.of(Trigger.DELAY_FROM_T0, Trigger.DELAY_AFTER_SEPARATION),
                    Trigger::words);
        }
        Entry entry = doc.entry("height");
        String text = entry instanceof Entry.Mapping map
                ? String.valueOf(new Document(map, doc.key("height"), doc.reading(), doc.base()).text("value"))
                : String.valueOf(doc.text("height"));
        if (text.toUpperCase(Locale.ROOT).endsWith("AGL")) {
            return Trigger.HEIGHT_AGL;
        }
        if (!text.toUpperCase(Locale.ROOT).endsWith("MSL")) {
            doc.report(
                    "height",
                    "is a height that does not say what it is measured from; AGL or MSL belongs behind it",
                    (text.isBlank() ? "300 m" : text + (Document.endsInDigit(text) ? " m" : "")) + " AGL");
        }
        return Trigger.HEIGHT_MSL;
    }

    private List<Branch> branches() {
        List<Branch> branches = new ArrayList<>();
        for (Document row : root.list("branches")) {
            String name = row.required("failure", "no pull");
            Failure failure = row.choice("failure", Failure.NO_PULL, List.of(Failure.values()), Failure::words);
            double share = row.quantity("probability", Dimension.ONE, 0, 1, failure.usualProbability());
            Grade grade = SpreadReader.grade(row, Grade.JUDGEMENT);
            String source = row.text("source");
            if (!name.isEmpty()) {
                branches.add(new Branch(failure, share, grade, source == null ? "judgement" : source));
            }
        }
        if (!root.has("branches")) {
            for (Failure failure : Failure.values()) {
                branches.add(new Branch(failure, failure.usualProbability(), Grade.JUDGEMENT, "judgement"));
            }
        }
        return branches;
    }
}
