package org.reckoner.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reckoner.opening.HeadingCircle;
import org.reckoner.opening.HeadingCircle.Direction;
import org.reckoner.opening.HeadingCircle.Risk;
import org.reckoner.sampling.Share;
import org.reckoner.stunt.Stunt;

/**
 * Openings off heading all the way round: how many seconds there are to rock in each direction, which directions strike with a
 * pilot, and beside it how the risk of a take hangs on the tail.
 */
final class HeadingRose {
    private static final double[] RINGS = {10, 20, 30};
    private static final double LEAST_SHARE = 1e-6;

    private final HeadingCircle circle;
    private final Sketch on;

    private HeadingRose(HeadingCircle circle, Sketch on) {
        this.circle = circle;
        this.on = on;
    }

    static Drawing draw(Stunt stunt, HeadingCircle circle, Page page) {
        boolean narrow = page.narrow();
        String note =
                "Left: seconds from open canopy to rock if nobody steers; straight up is where the body points. Grey:"
                        + " half of the takes are at rock; pale: the first of " + each(circle)
                        + " is. Red: takes that strike although somebody steers.";
        Page cut = new Page(page.width(), narrow ? 960 : 690);
        Sheet sheet = new Sheet(
                cut,
                stunt,
                "Opening off heading",
                CanopyText.sentence(circle),
                narrow ? note.replace("Left:", "Above:") : note);
        Frame room = sheet.room();
        HeadingRose rose = new HeadingRose(circle, sheet.sketch());
        double side = narrow ? room.width() : 0.5 * room.width();
        double high = narrow ? Math.min(side + 24, 0.58 * room.height()) : room.height();
        rose.rose(new Frame(room.x(), room.y(), side, high).inset(0, 0, narrow ? 0 : 24, 0));
        rose.risks(
                narrow
                        ? new Frame(room.x(), room.y() + high, side, room.height() - high)
                        : new Frame(room.x() + side, room.y(), side, room.height()));
        return sheet.done();
    }

    private static int each(HeadingCircle circle) {
        return circle.directions().get(0).left().size();
    }

    private void rose(Frame frame) {
        double radius = 0.5 * Math.min(frame.width() - 76, frame.height() - 60);
        double x = frame.x() + 0.5 * frame.width();
        double y = frame.y() + 0.5 * frame.height();
        double scale = radius / HeadingCircle.WATCHED;
        double half = StrictMath.PI / circle.directions().size();
        for (Direction direction : circle.directions()) {
            double[] soon = HeadingCircle.seconds(direction);
            wedge(x, y, direction.off(), half, scale * soon[0], radius, 0.55, Look.ROCK);
            wedge(x, y, direction.off(), half, scale * soon[2], radius, 0.8, Look.ROCK_HATCH);
        }
        for (double ring : RINGS) {
            on.line(Look.ZERO_LINE, MapGround.circle(x, y, scale * ring));
        }
        for (int degrees = 0; degrees < 360; degrees += 30) {
            double angle = StrictMath.toRadians(degrees);
            on.line(
                    Look.GRID_LINE,
                    at(x, angle, 0.12 * radius),
                    down(y, angle, 0.12 * radius),
                    at(x, angle, radius),
                    down(y, angle, radius));
            int off = degrees > 180 ? 360 - degrees : degrees;
            on.text(
                    at(x, angle, radius + 18),
                    down(y, angle, radius + 18) + 4,
                    off + "°",
                    Look.NOTE_INK,
                    Anchor.MIDDLE);
        }
        for (double ring : RINGS) {
            on.add(new Mark.Text(
                    x + 4, y - scale * ring + 13, Figures.with(ring, 0, "s"), Look.NOTE_INK, Anchor.START, 0, true));
        }
        on.area(Look.CANOPY, 1, Points.of(x, y - 13, x + 8, y + 7, x, y + 2, x - 8, y + 7));
        strikes(x, y, radius);
    }

    private void strikes(double x, double y, double radius) {
        for (Direction direction : circle.directions()) {
            Share struck = direction.steered();
            if (struck.failed() > 0) {
                double at = 0.9 * radius;
                double px = at(x, direction.off(), at);
                double py = down(y, direction.off(), at);
                on.add(new Mark.Dot(px, py, 7, Mark.Shape.TRIANGLE, Look.OUTSIDE, Look.PAPER));
                on.add(new Mark.Text(
                        at(x, direction.off(), at - 20),
                        down(y, direction.off(), at - 20) + 4,
                        struck.failed() + " of " + struck.of(),
                        Look.NOTE_STRONG.in(Look.OUTSIDE),
                        Anchor.MIDDLE,
                        0,
                        true));
            }
        }
    }

    private void wedge(
            double x, double y, double off, double half, double from, double to, double opacity, Colour colour) {
        if (from >= to) {
            return;
        }
        Points.Builder edge = new Points.Builder();
        for (int k = 0; k <= 6; k++) {
            double angle = off - half + k * half / 3;
            edge.add(at(x, angle, to), down(y, angle, to));
        }
        for (int k = 6; k >= 0; k--) {
            double angle = off - half + k * half / 3;
            edge.add(at(x, angle, from), down(y, angle, from));
        }
        on.area(colour, opacity, edge.done());
    }

    private static double at(double x, double angle, double radius) {
        return x + radius * StrictMath.sin(angle);
    }

    private static double down(double y, double angle, double radius) {
        return y - radius * StrictMath.cos(angle);
    }

    /** The probability of a strike over the weight of the tail, on decades, since nobody knows it to better than a factor. */
    private void risks(Frame frame) {
        on.text(frame.x(), frame.y() + 14, "Takes that strike with a pilot, %", Look.STRONG, Anchor.START);
        Frame plot = frame.inset(52, 38, 28, 44);
        double top = decade(
                circle.risks().stream()
                        .mapToDouble(risk -> risk.strike().high())
                        .max()
                        .orElse(0.01),
                true);
        double bottom = circle.risks().stream()
                .mapToDouble(risk -> risk.strike().value())
                .filter(value -> value > 0)
                .min()
                .orElse(top / 1000);
        bottom = Math.max(Math.min(decade(bottom, false), top / 100), LEAST_SHARE);
        Decades up = new Decades(plot, bottom, top);
        for (double share = bottom; share <= top * 1.001; share *= 10) {
            on.line(Look.GRID_LINE, plot.x(), up.y(share), plot.right(), up.y(share));
            on.text(plot.x() - 6, up.y(share) + 4, percent(share), Look.NOTE_INK, Anchor.END);
        }
        for (int percent = 0; percent <= 15; percent += 5) {
            double px = along(plot, percent / 100.0);
            on.line(Look.ZERO_LINE, px, plot.bottom(), px, plot.bottom() + 4);
            on.text(px, plot.bottom() + 20, percent + " %", Look.NOTE_INK, Anchor.MIDDLE);
        }
        on.line(Look.ZERO_LINE, plot.x(), plot.bottom(), plot.right(), plot.bottom());
        on.text(plot.right(), plot.bottom() + 38, "weight of the tail of far-off openings", Look.NOTE, Anchor.END);
        curve(plot, up);
    }

    private void curve(Frame plot, Decades up) {
        Points.Builder band = new Points.Builder();
        Points.Builder line = new Points.Builder();
        Points.Builder most = new Points.Builder();
        List<Risk> back = new ArrayList<>(circle.risks());
        for (Risk risk : circle.risks()) {
            band.add(along(plot, risk.weight()), up.y(risk.strike().high()));
            most.add(along(plot, risk.weight()), up.y(risk.strike().high()));
            if (risk.strike().value() > 0) {
                line.add(along(plot, risk.weight()), up.y(risk.strike().value()));
            }
        }
        Collections.reverse(back);
        back.forEach(
                risk -> band.add(along(plot, risk.weight()), up.y(risk.strike().low())));
        on.area(Look.PERFORMER, 0.12, band.done());
        on.line(new Pen(Look.PERFORMER, 1.2).dash(), most.done());
        Points best = line.done();
        on.line(Look.PERFORMER_PATH, best);
        Risk last = circle.risks().get(circle.risks().size() - 1);
        label(plot, up, last.strike().high(), "at most, 19 times of 20", -8);
        label(
                plot,
                up,
                last.strike().value() > 0 ? last.strike().value() : up.from,
                last.strike().value() > 0 ? "best estimate" : "none seen: only the bound is known",
                -8);
        if (circle.own().weight() > 0 && circle.own().weight() <= 0.15) {
            double px = along(plot, circle.own().weight());
            on.line(new Pen(Look.INK, 1).dash(), px, plot.y(), px, plot.bottom());
            on.add(new Mark.Text(px, plot.y() - 5, "this stunt", Look.NOTE_STRONG, Anchor.MIDDLE, 0, true));
        }
    }

    private void label(Frame plot, Decades up, double share, String words, double lift) {
        on.add(new Mark.Text(plot.right(), up.y(share) + lift, words, Look.NOTE_INK, Anchor.END, 0, true));
    }

    private static double along(Frame plot, double weight) {
        return plot.x() + weight / 0.155 * plot.width();
    }

    private static double decade(double share, boolean above) {
        double decade = 1;
        while (decade > Math.max(share, LEAST_SHARE) * (above ? 10 : 1) * 1.0000001) {
            decade /= 10;
        }
        return Math.min(decade, 1);
    }

    private static String percent(double share) {
        double hundred = 100 * share;
        return hundred >= 0.99
                ? Figures.fixed(hundred, 0)
                : hundred >= 0.099 ? "0.1" : hundred >= 0.0099 ? "0.01" : "0.001";
    }

    /** Shares up the side, a decade as high as the next. */
    private record Decades(Frame plot, double from, double to) {
        double y(double share) {
            double inside = Math.min(Math.max(share, from), to);
            return plot.bottom() - plot.height() * StrictMath.log(inside / from) / StrictMath.log(to / from);
        }
    }
}
