package org.reckoner.dispersion;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what is flown, so that a run that was killed goes on where it was instead of beginning anew. */
public interface Journal {
    /** Forgets everything: a run that is killed begins anew. */
    Journal NONE = new Journal() {
        @Override
        public Optional<List<Flown>> finished(int stretch) {
            return Optional.empty();
        }

        @Override
        public void keep(int stretch, List<Flown> flights) {}
    };

    /** One flight and, of the first ones, its way. */
    record Flown(Sample sample, @Nullable Track track) {}

    /** The flights of a stretch that was finished before, in order. Stretches are counted from 0 in the order in which they are flown. */
    Optional<List<Flown>> finished(int stretch);

    /** Keeps a stretch that is finished. */
    void keep(int stretch, List<Flown> flights);
}
