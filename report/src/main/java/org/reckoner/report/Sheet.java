package org.reckoner.report;

import java.util.List;
import org.reckoner.stunt.Stunt;

/** What every picture has around it: the answer on top, a mark if the inputs are made up, and what it is at the foot. */
final class Sheet {
    static final String FOOT = "predicted, not a clearance";
    static final String ILLUSTRATIVE_SHORT = "Illustrative: made-up inputs";
    static final String ILLUSTRATIVE = "Illustrative: the inputs of this stunt are made up to show the product";

    private final Page page;
    private final String title;
    private final String sentence;
    private final Sketch sketch = new Sketch();
    private final Frame room;

    Sheet(Page page, Stunt stunt, String title, String sentence, String note) {
        this(page, stunt.name(), stunt.illustrative(), title, sentence, note);
    }

    Sheet(Page page, String name, boolean illustrative, String title, String sentence, String note) {
        this.page = page;
        this.title = title;
        this.sentence = sentence;
        double margin = page.narrow() ? 2 * Look.STEP : 3 * Look.STEP;
        double inside = page.width() - 2 * margin;
        double y = margin;
        if (illustrative) {
            y = banner(margin, y, inside);
        }
        TextStyle head = page.narrow() ? Look.SENTENCE.sized(Look.LEAD) : Look.SENTENCE;
        for (String line : Wrap.lines(sentence, head, inside)) {
            sketch.text(margin, y + head.ascent(), line, head, Anchor.START);
            y += Math.rint(head.size() * 1.3);
        }
        for (String line : note.isEmpty() ? List.<String>of() : Wrap.lines(note, Look.NOTE, inside)) {
            sketch.text(margin, y + 3 + Look.NOTE.ascent(), line, Look.NOTE, Anchor.START);
            y += Look.NOTE.leading();
        }
        y += Look.STEP;
        double foot = page.height() - margin;
        if (name.isEmpty()) {
            room = new Frame(margin, y, inside, foot - y);
            return;
        }
        sketch.text(margin, foot, FOOT, Look.NOTE, Anchor.START);
        double used = Look.NOTE.width(FOOT) + 3 * Look.STEP;
        sketch.text(page.width() - margin, foot, Wrap.cut(name, Look.NOTE, inside - used), Look.NOTE, Anchor.END);
        room = new Frame(margin, y, inside, foot - 2 * Look.STEP - y);
    }

    private double banner(double x, double y, double width) {
        double height = 3 * Look.STEP;
        Frame frame = new Frame(x, y, width, height);
        sketch.area(Look.STALE, 0.12, Points.rectangle(frame));
        sketch.area(Look.STALE, 1, Points.rectangle(new Frame(x, y, 4, height)));
        TextStyle style = Look.NOTE_STRONG.in(Look.STALE);
        double middle = y + 0.5 * (height + style.ascent() - style.descent());
        sketch.text(x + 12, middle, page.narrow() ? ILLUSTRATIVE_SHORT : ILLUSTRATIVE, style, Anchor.START);
        return y + height + Look.STEP;
    }

    Frame room() {
        return room;
    }

    boolean narrow() {
        return page.narrow();
    }

    Sketch sketch() {
        return sketch;
    }

    Drawing done() {
        return new Drawing(page.width(), page.height(), title, sentence, sketch.marks());
    }
}
