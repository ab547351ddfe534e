package org.reckoner.report;

import java.util.Base64;
import java.util.List;
import org.reckoner.numeric.DecimalText;

/**
 * Writes a drawing as SVG that looks the same in any browser and has the same bytes on any machine.
 *
 * <p>The file stands alone: the letters travel with it, and nothing is loaded from elsewhere.
 */
public final class SvgWriter {
    private static final int DECIMALS = 2;
    private static final String FAMILY = "'Reckoner Sans','Open Sans','Segoe UI','Noto Sans',Arial,sans-serif";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private int clips;

    private SvgWriter() {}

    /** The text of the SVG file, to be stored as UTF-8. */
    public static String write(Drawing drawing) {
        SvgWriter writer = new SvgWriter();
        writer.document(drawing);
        return writer.out.toString();
    }

    private void document(Drawing d) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", d.width());
        attribute("height", d.height());
        out.append(" viewBox=\"0 0 ").append(number(d.width())).append(' ').append(number(d.height()));
        out.append("\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">");
        escape(d.title());
        out.append("</title>\n<desc id=\"desc\">");
        escape(d.sentence());
        out.append("</desc>\n<style>\n");
        for (Typeface face : Typeface.values()) {
            out.append("@font-face{font-family:'Reckoner Sans';font-weight:")
                    .append(face.weight())
                    .append(";src:url(data:font/woff2;base64,")
                    .append(Base64.getEncoder().encodeToString(face.forWeb()))
                    .append(") format('woff2')}\n");
        }
        out.append("text{font-family:").append(FAMILY).append(";font-kerning:none;white-space:pre}\n</style>\n");
        out.append("<rect width=\"100%\" height=\"100%\"");
        attribute("fill", Look.PAPER.hex());
        out.append("/>\n");
        marks(d.marks());
        out.append("</svg>\n");
    }

    private void marks(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line line) {
                line(line);
            } else if (mark instanceof Mark.Area area) {
                area(area);
            } else if (mark instanceof Mark.Dot dot) {
                dot(dot);
            } else if (mark instanceof Mark.Text text) {
                text(text);
            } else if (mark instanceof Mark.Image image) {
                image(image);
            } else if (mark instanceof Mark.Group group) {
                group(group);
            } else {
                throw new AssertionError(mark);
            }
        }
    }

    private void line(Mark.Line line) {
        Pen pen = line.pen();
        out.append("<path d=\"");
        line.strands().forEach(strand -> path(strand, false));
        out.append("\" fill=\"none\"");
        attribute("stroke", pen.colour().hex());
        attribute("stroke-width", pen.width());
        if (pen.opacity() < 1) {
            attribute("stroke-opacity", pen.opacity());
        }
        if (pen.dashed()) {
            attribute("stroke-dasharray", number(pen.dashOn()) + " " + number(pen.dashOff()));
        } else {
            out.append(" stroke-linecap=\"round\"");
        }
        out.append(" stroke-linejoin=\"round\"/>\n");
    }

    private void area(Mark.Area area) {
        out.append("<path d=\"");
        area.rings().forEach(ring -> path(ring, true));
        out.append("\" fill-rule=\"evenodd\"");
        attribute("fill", area.fill().hex());
        if (area.opacity() < 1) {
            attribute("fill-opacity", area.opacity());
        }
        out.append("/>\n");
    }

    private void path(Points points, boolean closed) {
        for (int i = 0; i < points.size(); i++) {
            out.append(i == 0 ? 'M' : 'L').append(number(points.x(i)));
            String y = number(points.y(i));
            if (y.charAt(0) != '-') {
                out.append(' ');
            }
            out.append(y);
        }
        if (closed) {
            out.append('Z');
        }
    }

    private void dot(Mark.Dot dot) {
        if (dot.shape() == Mark.Shape.CIRCLE) {
            out.append("<circle");
            attribute("cx", dot.x());
            attribute("cy", dot.y());
            attribute("r", dot.radius());
        } else {
            out.append("<path d=\"");
            path(DotShape.corners(dot), true);
            out.append('"');
        }
        attribute("fill", dot.fill().hex());
        attribute("stroke", dot.edge().hex());
        attribute("stroke-width", DotShape.EDGE);
        out.append("/>\n");
    }

    private void text(Mark.Text text) {
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.y());
        attribute("font-size", text.style().size());
        if (text.style().strong()) {
            attribute("font-weight", Integer.toString(text.style().face().weight()));
        }
        attribute("fill", text.style().colour().hex());
        if (text.anchor() != Anchor.START) {
            attribute("text-anchor", text.anchor().svg());
        }
        if (text.turn() != 0) {
            attribute(
                    "transform",
                    "rotate(" + number(StrictMath.toDegrees(text.turn())) + " " + number(text.x()) + " "
                            + number(text.y()) + ")");
        }
        if (text.halo()) {
            attribute("stroke", Look.PAPER.hex());
            attribute("stroke-width", DotShape.HALO);
            out.append(" stroke-linejoin=\"round\" stroke-opacity=\"0.85\" paint-order=\"stroke\"");
        }
        out.append('>');
        escape(text.words());
        out.append("</text>\n");
    }

    private void image(Mark.Image image) {
        out.append("<image");
        frame(image.place());
        out.append(" preserveAspectRatio=\"none\" href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(PngBytes.stored(image.tint())))
                .append("\"/>\n");
    }

    private void group(Mark.Group group) {
        String clip = "";
        if (group.clip() != null) {
            clip = "clip" + ++clips;
            out.append("<clipPath id=\"").append(clip).append("\"><rect");
            frame(group.clip());
            out.append("/></clipPath>\n");
        }
        out.append("<g");
        attribute("class", group.name());
        if (!clip.isEmpty()) {
            attribute("clip-path", "url(#" + clip + ")");
        }
        out.append(">\n");
        marks(group.marks());
        out.append("</g>\n");
    }

    private void frame(Frame f) {
        attribute("x", f.x());
        attribute("y", f.y());
        attribute("width", f.width());
        attribute("height", f.height());
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private static String number(double value) {
        return DecimalText.trimmed(value, DECIMALS);
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xfffd);
            }
        }
    }

    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000 || c == '\n' || c == '\t';
    }
}
