package org.reckoner.stuntfile;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Input;
import org.reckoner.stunt.Uncertain;
import org.reckoner.stunt.Vehicle;

/** One motorcycle or canopy that ships with the program, with the source and grade of every number. */
public record CatalogueEntry(
        String name,
        String meaning,
        Map<Input, Uncertain> inputs,
        @Nullable Vehicle vehicle) {
    public CatalogueEntry {
        inputs = Map.copyOf(inputs);
    }
}
