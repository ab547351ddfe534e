package org.reckoner.report;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.reckoner.geo.Bearing;

/** How places of the site come onto the page: two directions of the site, one scale for both (px/m). */
record View(Vector3D across, Vector3D up, double scale, double ox, double oy) {

    /** Seen from the left of the take-off line, square to it. */
    static View elevation(Bearing heading) {
        return new View(new Vector3D(heading.east(), heading.north(), 0), Vector3D.PLUS_K, 1, 0, 0);
    }

    /** Seen from above, north up. */
    static View plan() {
        return new View(Vector3D.PLUS_I, Vector3D.PLUS_J, 1, 0, 0);
    }

    double a(Vector3D place) {
        return across.dotProduct(place);
    }

    double b(Vector3D place) {
        return up.dotProduct(place);
    }

    double x(double a) {
        return ox + scale * a;
    }

    double y(double b) {
        return oy - scale * b;
    }

    double x(Vector3D place) {
        return x(a(place));
    }

    double y(Vector3D place) {
        return y(b(place));
    }

    double aAt(double px) {
        return (px - ox) / scale;
    }

    double bAt(double py) {
        return (oy - py) / scale;
    }

    /** The same view with the span as large as the room allows; what is left over goes to the sides in this share. */
    View fitted(Frame room, Span span, double leftShare) {
        double width = Math.max(span.maxA - span.minA, 1);
        double height = Math.max(span.maxB - span.minB, 1);
        double s = Math.min(room.width() / width, room.height() / height);
        double left = room.x() + leftShare * (room.width() - s * width);
        double top = room.y() + 0.5 * (room.height() - s * height);
        return new View(across, up, s, left - s * span.minA, top + s * span.maxB);
    }

    /** The part of the site that a picture must show, in metres along both directions of a view. */
    static final class Span {
        private final View view;
        private double minA = Double.POSITIVE_INFINITY;
        private double maxA = Double.NEGATIVE_INFINITY;
        private double minB = Double.POSITIVE_INFINITY;
        private double maxB = Double.NEGATIVE_INFINITY;

        Span(View view) {
            this.view = view;
        }

        void include(Vector3D place) {
            include(view.a(place), view.b(place));
        }

        void include(double a, double b) {
            minA = Math.min(minA, a);
            maxA = Math.max(maxA, a);
            minB = Math.min(minB, b);
            maxB = Math.max(maxB, b);
        }

        /** Room around it, as a share of its larger side and at least so many metres. */
        void grow(double share, double least) {
            double by = Math.max(least, share * Math.max(maxA - minA, maxB - minB));
            minA -= by;
            maxA += by;
            minB -= by;
            maxB += by;
        }

        /** More room at the top, for words above the highest point. */
        void headroom(double share) {
            maxB += share * Math.max(maxA - minA, maxB - minB);
        }

        /** More room at the bottom, for words below the ground. */
        void footroom(double share) {
            minB -= share * Math.max(maxA - minA, maxB - minB);
        }

        double width() {
            return maxA - minA;
        }

        double height() {
            return maxB - minB;
        }
    }
}
