package org.reckoner.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes every picture of the fixtures into a folder, to be looked at. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("physics.png"), PngWriter.write(Drawings.physics(), 1));
        for (Fixtures.Case one : Fixtures.all()) {
            for (Map.Entry<String, Drawing> entry : Drawings.of(one).entrySet()) {
                Files.writeString(folder.resolve(entry.getKey() + ".svg"), SvgWriter.write(entry.getValue()));
                Files.write(
                        folder.resolve(entry.getKey() + ".png"),
                        PngWriter.write(entry.getValue(), args.length > 1 ? Double.parseDouble(args[1]) : 1));
            }
        }
    }
}
