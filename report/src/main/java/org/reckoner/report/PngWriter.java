package org.reckoner.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/** Writes a drawing as PNG, mark for mark as the SVG shows it, without a screen and without the fonts of the machine. */
public final class PngWriter {
    private static final double DOTS_PER_INCH = 96;

    private final Graphics2D g;

    private PngWriter(Graphics2D g) {
        this.g = g;
    }

    /** The bytes of the PNG file, with two dots for each px of the page. */
    public static byte[] write(Drawing drawing) {
        return write(drawing, 2);
    }

    /**
     * The bytes of the PNG file.
     *
     * @param scale dots for each px of the page, 0.25 to 8 (1)
     */
    public static byte[] write(Drawing drawing, double scale) {
        if (!(scale >= 0.25 && scale <= 8)) {
            throw new IllegalArgumentException("scale (" + scale + ") of a picture must lie between 0.25 and 8");
        }
        int columns = (int) Math.ceil(drawing.width() * scale);
        int rows = (int) Math.ceil(drawing.height() * scale);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.setColor(color(Look.PAPER, 1));
            g.fillRect(0, 0, columns, rows);
            g.scale(scale, scale);
            new PngWriter(g).marks(drawing.marks());
        } finally {
            g.dispose();
        }
        return PngBytes.compressed(columns, rows, filtered(image), DOTS_PER_INCH * scale);
    }

    /** Rows as differences from the row above, which calm pictures compress to little. */
    private static byte[] filtered(BufferedImage image) {
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int columns = image.getWidth();
        byte[] bytes = new byte[(3 * columns + 1) * image.getHeight()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            bytes[at++] = 2;
            for (int x = 0; x < columns; x++) {
                int here = rgb[y * columns + x];
                int above = y == 0 ? 0 : rgb[(y - 1) * columns + x];
                bytes[at++] = (byte) ((here >> 16) - (above >> 16));
                bytes[at++] = (byte) ((here >> 8) - (above >> 8));
                bytes[at++] = (byte) (here - above);
            }
        }
        return bytes;
    }

    private void marks(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line line) {
                line(line);
            } else if (mark instanceof Mark.Area area) {
                g.setColor(color(area.fill(), area.opacity()));
                g.fill(path(area.rings(), true));
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
        g.setColor(color(pen.colour(), pen.opacity()));
        float width = (float) pen.width();
        g.setStroke(
                pen.dashed()
                        ? new BasicStroke(
                                width,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_ROUND,
                                1,
                                new float[] {(float) pen.dashOn(), (float) pen.dashOff()},
                                0)
                        : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path(line.strands(), false));
    }

    private void dot(Mark.Dot dot) {
        double r = dot.radius();
        Shape shape = dot.shape() == Mark.Shape.CIRCLE
                ? new Ellipse2D.Double(dot.x() - r, dot.y() - r, 2 * r, 2 * r)
                : path(List.of(DotShape.corners(dot)), true);
        g.setColor(color(dot.fill(), 1));
        g.fill(shape);
        g.setColor(color(dot.edge(), 1));
        g.setStroke(new BasicStroke((float) DotShape.EDGE));
        g.draw(shape);
    }

    private void text(Mark.Text text) {
        TextStyle style = text.style();
        Path2D words = new Path2D.Double(Path2D.WIND_NON_ZERO);
        AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
        place.rotate(text.turn());
        place.translate(-text.anchor().share() * style.width(text.words()), 0);
        place.scale(style.size(), style.size());
        GlyphTable glyphs = style.face().glyphs();
        for (int i = 0; i < text.words().length(); ) {
            int code = text.words().codePointAt(i);
            words.append(glyphs.outline(code).getPathIterator(place), false);
            place.translate(glyphs.advance(code), 0);
            i += Character.charCount(code);
        }
        if (text.halo()) {
            g.setColor(color(Look.PAPER, 0.85));
            g.setStroke(new BasicStroke((float) DotShape.HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(words);
        }
        g.setColor(color(style.colour(), 1));
        g.fill(words);
    }

    private void image(Mark.Image image) {
        Tint tint = image.tint();
        BufferedImage dots = new BufferedImage(tint.columns(), tint.rows(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < tint.rows(); y++) {
            for (int x = 0; x < tint.columns(); x++) {
                int number = tint.number(x, y);
                if (number != Tint.NOTHING) {
                    dots.setRGB(x, y, color(tint.colours().get(number), 1).getRGB());
                }
            }
        }
        Frame f = image.place();
        AffineTransform place = AffineTransform.getTranslateInstance(f.x(), f.y());
        place.scale(f.width() / tint.columns(), f.height() / tint.rows());
        g.drawImage(dots, place, null);
    }

    private void group(Mark.Group group) {
        if (group.clip() == null) {
            marks(group.marks());
            return;
        }
        Shape before = g.getClip();
        Frame f = group.clip();
        g.clip(new Rectangle2D.Double(f.x(), f.y(), f.width(), f.height()));
        marks(group.marks());
        g.setClip(before);
    }

    private static Path2D path(List<Points> strands, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Points strand : strands) {
            for (int i = 0; i < strand.size(); i++) {
                if (i == 0) {
                    path.moveTo(strand.x(i), strand.y(i));
                } else {
                    path.lineTo(strand.x(i), strand.y(i));
                }
            }
            if (closed && strand.size() > 0) {
                path.closePath();
            }
        }
        return path;
    }

    private static Color color(Colour colour, double opacity) {
        return new Color(colour.red(), colour.green(), colour.blue(), (int) Math.rint(255 * opacity));
    }
}
