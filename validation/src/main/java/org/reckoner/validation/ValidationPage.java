package org.reckoner.validation;

import java.util.List;
import java.util.Locale;

/** The validation document: every case with its findings, misses too. */
final class ValidationPage {
    private final StringBuilder out = new StringBuilder();

    private ValidationPage() {}

    static String of(List<Suite.Result> results) {
        ValidationPage page = new ValidationPage();
        page.head(results);
        results.forEach(page::section);
        return page.out.toString();
    }

    private void head(List<Suite.Result> results) {
        long rows = results.stream().mapToLong(r -> r.findings().size()).sum();
        long inside = results.stream().mapToLong(Suite.Result::inside).sum();
        line("# Validation");
        line("");
        line("What the program predicts beside what is known from elsewhere. This page is written by");
        line("`./reckoner validate --write docs/validation.md`; the cases are data files whose format is described in");
        line("[validation cases](reference/validation-cases.md).");
        line("");
        line(results.size() + " cases, " + rows + " comparisons, " + inside
                + " inside. Misses stand in bold with their reason.");
        line("");
        for (Kind kind : Kind.values()) {
            line("- **" + kind + "**: " + kind.meaning() + ".");
        }
        line("");
        line(
                "Margin used: how much of the tolerance the difference takes; a range counts from its middle. A bound with one");
        line("end has none.");
        line("");
        line("| case | kind | what | inside | most of a margin used | verdict |");
        line("|---|---|---|---|---|---|");
        for (Suite.Result result : results) {
            ReferenceCase one = result.of();
            line("| [" + one.id() + "](#" + one.id().toLowerCase(Locale.ROOT) + ") | " + one.kind() + " | "
                    + cell(one.title()) + " | " + result.inside() + " of "
                    + result.findings().size() + " | " + Shown.used(result.mostUsed()) + " | " + verdict(result)
                    + " |");
        }
    }

    static String verdict(Suite.Result result) {
        if (result.fails()) {
            return "FAULT";
        }
        return result.inside() == result.findings().size() ? "inside" : "misses shown";
    }

    private void section(Suite.Result result) {
        ReferenceCase one = result.of();
        line("");
        line("## " + one.id());
        line("");
        line(one.title() + ". Run: " + one.bench().name() + ", " + one.bench().meaning() + ".");
        line("");
        line("Source: " + one.source() + ".");
        if (!one.note().isEmpty()) {
            line("");
            line(one.note());
        }
        line("");
        line("| asked | kind | predicted | reference | tolerance | margin used | verdict | why this tolerance |");
        line("|---|---|---|---|---|---|---|---|");
        for (Finding finding : result.findings()) {
            Expectation asked = finding.expectation();
            String verdict =
                    finding.inside() ? "inside" : asked.kind().decides() ? "**FAULT**" : "**miss**: " + why(asked);
            line("| " + cell(asked.words()) + " | " + asked.kind() + " | " + cell(Shown.predicted(finding)) + " | "
                    + Shown.reference(asked.target()) + " | " + Shown.tolerance(asked.target()) + " | "
                    + Shown.used(finding.used()) + " | "
                    + verdict + " | " + cell(asked.reason()) + " |");
        }
    }

    static String why(Expectation asked) {
        return asked.miss().isEmpty() ? "not explained yet" : cell(asked.miss());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
