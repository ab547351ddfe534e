package org.reckoner.web;

import java.util.List;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.project.Opened;

/**
 * The plan with other numbers, flown with the same draws; never the plan itself.
 *
 * @param opened the plan that it departs from
 * @param settings what is other, as on a command line: {@code delay=6.5 s}
 * @param dispersion its flights
 * @param coarse whether fewer were flown than asked, since many ask at once
 */
record WhatIf(Opened opened, List<String> settings, Dispersion dispersion, boolean coarse) {
    WhatIf {
        settings = List.copyOf(settings);
    }

    /**
     * A wish for one.
     *
     * @param page who asks; a newer wish of the same page takes the place of an older one
     * @param samples flights
     */
    record Wish(String page, List<String> settings, int samples) {
        /** More would make others wait for seconds. */
        static final int MOST = 2_000;

        Wish {
            settings = List.copyOf(settings);
        }
    }
}
