package org.reckoner.report;

import java.util.Map;

/** Prints every picture of the fixtures as SVG, so that two JDKs can be compared. */
final class PictureBytes {
    private PictureBytes() {}

    public static void main(String[] args) {
        for (Fixtures.Case one : Fixtures.all()) {
            for (Map.Entry<String, Drawing> picture : Drawings.of(one).entrySet()) {
                System.out.println(picture.getKey());
                System.out.print(SvgWriter.write(picture.getValue()));
            }
        }
        System.out.print(SvgWriter.write(Drawings.physics()));
    }
}
