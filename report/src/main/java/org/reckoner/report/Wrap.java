package org.reckoner.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines that fit a width. */
final class Wrap {
    private Wrap() {}

    static List<String> lines(String words, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (line.length() > 0 && style.width(longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines.stream().map(one -> cut(one, style, width)).toList();
    }

    /** The words if they fit, else their beginning and an ellipsis. */
    static String cut(String words, TextStyle style, double width) {
        if (style.width(words) <= width) {
            return words;
        }
        int end = words.length();
        while (end > 0 && style.width(words.substring(0, end) + "…") > width) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).stripTrailing() + "…";
    }
}
