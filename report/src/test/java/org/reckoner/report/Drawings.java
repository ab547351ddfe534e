package org.reckoner.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every picture of a fixture, on the desk page and on the phone page. */
final class Drawings {
    private Drawings() {}

    static Map<String, Drawing> of(Fixtures.Case one) {
        Map<String, Drawing> all = new LinkedHashMap<>();
        Clearance clearance = one.clearance();
        for (Page page : new Page[] {Page.DESK, Page.PHONE}) {
            String name = one.name() + (page == Page.DESK ? "" : "-phone");
            all.put(name + "-near", SideElevation.near(one.stunt(), one.flight(), one.terrain(), clearance, page));
            all.put(name + "-whole", SideElevation.whole(one.stunt(), one.flight(), one.terrain(), clearance, page));
        }
        return all;
    }
}
