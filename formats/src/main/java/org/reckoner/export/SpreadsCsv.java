package org.reckoner.export;

import java.util.List;
import java.util.Map;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.stunt.Accepted;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Uncertain;

/** Every input that scatters in a row: in words, in numbers, how often it is redrawn, and what it rests on. */
public final class SpreadsCsv {
    private SpreadsCsv() {}

    /**
     * The whole table; numbers of the draws, so what the models do not accept is cut off.
     *
     * @param words each input that scatters, as one would say it
     */
    public static String of(Dispersion dispersion, Map<Input, String> words) {
        CsvText csv = new CsvText();
        csv.head(List.of(
                "input", "words", "unit", "centre", "p2_5", "p97_5", "redrawn", "grade", "source", "stated_in_file"));
        words.forEach((input, said) -> {
            Uncertain value = dispersion.stunt().inputs().get(input);
            Accepted accepted = Accepted.of(input, value);
            FileUnit unit = FileUnit.of(input.dimension());
            csv.cell(input.key());
            csv.cell(said);
            csv.cell(unit.key("").substring(1));
            csv.cell(unit, value.centre());
            csv.cell(unit, accepted.at(0.025));
            csv.cell(unit, accepted.at(0.975));
            csv.cell(value.scope().words());
            csv.cell(value.grade().letter());
            csv.cell(value.source());
            csv.cell(value.stated() ? "yes" : "no");
            csv.end();
        });
        return csv.toString();
    }
}
