package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.reckoner.flight.FlightEvent;
import org.reckoner.flight.Outcome;
import org.reckoner.prediction.Band;
import org.reckoner.prediction.Judged;
import org.reckoner.prediction.Prediction;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Stunt;

/** The first lines of an answer: the state in the words that a program may use, and how the flight ends. */
final class VerdictText {
    private static final String ILLUSTRATIVE = "ILLUSTRATIVE: inputs are made up to show the product";

    private final Prediction prediction;
    private final TerminalPage page;

    private VerdictText(Prediction prediction, TerminalPage page) {
        this.prediction = prediction;
        this.page = page;
    }

    static void write(Prediction prediction, TerminalPage page) {
        VerdictText text = new VerdictText(prediction, page);
        text.name();
        text.state();
        text.ending();
    }

    private void name() {
        name(prediction.stunt(), page);
        if (prediction.failure() != null) {
            page.say("Failure flown: " + prediction.failure().words() + " ("
                    + prediction.failure().meaning() + ")");
        }
    }

    /** The stunt's name, marked where its inputs are made up; in two lines where one is too short. */
    static void name(Stunt stunt, TerminalPage page) {
        String name = stunt.name();
        String made = stunt.illustrative() ? ILLUSTRATIVE : "";
        if (name.length() + 2 + made.length() <= TerminalTable.WIDTH) {
            page.title(name, made.isEmpty() ? "" : "  " + made);
        } else {
            page.title(name, "");
            page.say(made);
        }
    }

    private void state() {
        List<String> outside = new ArrayList<>();
        Outcome outcome = prediction.flight().outcome();
        if (outcome.misfortune()) {
            outside.add("the performer " + outcome.words() + howHard(outcome));
        }
        prediction
                .flight()
                .first(FlightEvent.Recontact.class)
                .ifPresent(meeting ->
                        outside.add(meeting.words() + " " + Measure.TIME.text(meeting.time(), 2) + " after T0"));
        List<String> broken = prediction.limits().stream()
                .filter(judged -> judged.state().outside())
                .map(judged -> judged.limit().name())
                .toList();
        if (!broken.isEmpty()) {
            String limits = outside.isEmpty() ? "" : broken.size() == 1 ? "limit " : "limits ";
            outside.add(limits + String.join(", ", broken));
        }
        if (!outside.isEmpty()) {
            String silent = broken.isEmpty() ? " No limit of the file speaks of that." : "";
            page.say(State.OUTSIDE, "outside limits: " + String.join("; ", outside) + "." + silent);
        } else if (prediction.limits().isEmpty()) {
            page.say(
                    State.UNKNOWN,
                    "unknown: the file states no limits, so there is nothing that this flight could keep.");
        } else {
            page.say(
                    State.UNKNOWN,
                    "unknown (spread not flown): this one flight breaks no limit, which does not show that it keeps them.");
        }
        long unreached = prediction.limits().stream()
                .filter(judged -> judged.state() == Judged.State.NOT_REACHED)
                .count();
        if (unreached > 0) {
            page.say("! " + unreached + (unreached == 1 ? " limit asks" : " limits ask")
                    + " for a figure that this flight does not have.");
        }
    }

    /** How it ends; the words tell when the figure in them rests on judgement. */
    private void ending() {
        Outcome outcome = prediction.flight().outcome();
        OptionalDouble time = prediction.measured().get(Figure.FLIGHT_TIME);
        OptionalDouble miss = prediction.measured().get(Figure.LANDING_DISTANCE);
        String when = time.isPresent() ? " " + Measure.TIME.text(time.getAsDouble(), 1) + " after T0" : "";
        String where = "";
        boolean assumed = false;
        if ((outcome instanceof Outcome.Landed || outcome instanceof Outcome.HardLanding) && miss.isPresent()) {
            where = ", " + Measure.LENGTH.pair(miss.getAsDouble()) + " from the middle of "
                    + prediction.stunt().landingZone().name();
            Band band = prediction.bands().get(Figure.LANDING_DISTANCE);
            assumed = band != null && band.judged() > AnswersText.MOSTLY_JUDGED;
        }
        page.say("Predicted, not a clearance. " + (assumed ? "Assumed: " + outcome.words() : capital(outcome.words()))
                + when + (outcome instanceof Outcome.Arrived ? howHard(outcome) : "") + where + ".");
    }

    /** Where the ground is met with nothing or too little to slow the fall. */
    private static String howHard(Outcome outcome) {
        FlightEvent.Contact contact = outcome instanceof Outcome.Arrived arrived
                ? arrived.contact()
                : outcome instanceof Outcome.HardLanding hard ? hard.contact() : null;
        return contact == null
                ? ""
                : ", going " + Measure.SPEED.pair(contact.normalSpeed()) + " into it, as hard as a fall from "
                        + Measure.LENGTH.pair(contact.equivalentFallHeight());
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
