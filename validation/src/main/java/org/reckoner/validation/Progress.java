package org.reckoner.validation;

import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a run of many cases is, where somebody watches and it takes long enough to wonder. */
final class Progress {
    /** A run that takes no longer needs no bar (ns). */
    private static final long PATIENCE = 1_000_000_000L;

    private Progress() {}

    static List<Suite.Result> over(Suite suite, boolean watched) {
        if (!watched) {
            return suite.run(() -> {});
        }
        Bar bar = new Bar(suite.cases().size());
        try {
            return suite.run(bar::step);
        } finally {
            bar.close();
        }
    }

    private static final class Bar {
        private final int cases;
        private final long begun = System.nanoTime();
        private int done;
        private @Nullable ProgressBar shown;

        Bar(int cases) {
            this.cases = cases;
        }

        void step() {
            done++;
            long passed = System.nanoTime() - begun;
            if (shown == null && passed > PATIENCE && done < cases) {
                shown = new ProgressBarBuilder()
                        .setTaskName("cases")
                        .setInitialMax(cases)
                        .startsFrom(done, Duration.ofNanos(passed))
                        .setStyle(ProgressBarStyle.ASCII)
                        .clearDisplayOnFinish()
                        .build();
            }
            if (shown != null) {
                shown.stepTo(done);
            }
        }

        void close() {
            if (shown != null) {
                shown.close();
            }
        }
    }
}
