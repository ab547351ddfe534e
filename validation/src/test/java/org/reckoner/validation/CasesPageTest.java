package org.reckoner.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reckoner.stunt.Dimension;
import org.reckoner.stunt.Figure;
import org.reckoner.stunt.Input;

/** The page that describes the format knows every word that the reader knows. */
class CasesPageTest {
    private static final Path ROOT = Path.of(System.getProperty("reckoner.root", ".."));

    @Test
    void pageHoldsTheWholeVocabulary() throws Exception {
        assertThat(Files.readString(ROOT.resolve("docs/reference/validation-cases.md")))
                .contains(vocabulary());
    }

    @Test
    void casesShownOnThePageRunAndLieInside() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/reference/validation-cases.md"));
        Matcher shown = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(page);
        int cases = 0;
        while (shown.find()) {
            cases++;
            assertThat(CaseReader.read(shown.group(1), "page.yaml", null).run()).allMatch(Finding::inside);
        }
        assertThat(cases).isEqualTo(2);
    }

    private static String vocabulary() {
        StringBuilder page = new StringBuilder("### Moments\n\n| at | meaning |\n|---|---|\n");
        for (Mark mark : Mark.values()) {
            String example = mark == Mark.TIME ? "10 s" : mark.word() + (mark.dimension() == null ? "" : " ...");
            page.append("| `")
                    .append(example)
                    .append("` | ")
                    .append(mark.meaning())
                    .append(" |\n");
        }
        for (Bench bench : Benches.all()) {
            page.append("\n### `run: ")
                    .append(bench.name())
                    .append("`\n\nRuns ")
                    .append(bench.meaning())
                    .append(".\n");
            words(page, "input", bench.inputs());
            words(page, "what", bench.questions());
        }
        page.append("\n### Figures of a flight\n");
        words(page, "figure", FlightAnswers.figures());
        return page.toString();
    }

    private static void words(StringBuilder page, String head, Collection<Word> words) {
        page.append("\n| ").append(head).append(" | kind | meaning |\n|---|---|---|\n");
        for (Word word : words) {
            boolean elsewhere = Figure.named(word.name()).isPresent()
                    || Input.byKey(word.name()).isPresent()
                    || word.name().startsWith("vehicle ");
            if (head.equals("figure") || !elsewhere) {
                page.append("| `")
                        .append(word.name())
                        .append("` | ")
                        .append(kind(word.dimension()))
                        .append(" | ")
                        .append(word.meaning())
                        .append(" |\n");
            }
        }
    }

    private static String kind(@Nullable Dimension dimension) {
        if (dimension == null) {
            return "see there";
        }
        return dimension == Dimension.ONE
                ? "number"
                : dimension.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Prints what the page must hold, for whoever writes it. */
    public static void main(String[] arguments) {
        System.out.print(vocabulary());
    }
}
