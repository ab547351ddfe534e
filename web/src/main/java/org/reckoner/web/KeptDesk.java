package org.reckoner.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reckoner.export.FlightGlb;
import org.reckoner.export.FlownStunt;
import org.reckoner.export.PredictionJson;
import org.reckoner.project.Opened;
import org.reckoner.stuntfile.InputWords;
import org.reckoner.stuntfile.Misread;

/**
 * Flies in the background what one file to mail needs beside the plan: each slider at a few places, while nobody drags. Each version
 * of the plan is flown so once.
 *
 * <p>May be used by many threads.
 */
final class KeptDesk implements AutoCloseable {
    /** Flights of each what-if that is flown beforehand. */
    static final int FLIGHTS = 100;

    /** Ways that are drawn one by one in such a what-if; all flights count in its numbers. */
    private static final int DRAWN = 12;

    private final FlightDesk desk;
    private final String fileName;
    private final ExecutorService keeper =
            Executors.newSingleThreadExecutor(work -> FlightDesk.worker(work, "kept-page"));
    private String version = "";
    private CompletableFuture<String> page = new CompletableFuture<>();

    KeptDesk(FlightDesk desk, String fileName) {
        this.desk = desk;
        this.fileName = fileName;
    }

    /** The plan as one file, as soon as all of it is flown. */
    synchronized CompletableFuture<String> page() {
        FlightDesk.Flown flown = desk.flown();
        if (!flown.opened().version().equals(version) || page.isCompletedExceptionally()) {
            version = flown.opened().version();
            page = CompletableFuture.supplyAsync(() -> write(flown), keeper);
        }
        // Whoever stops waiting stops for himself alone.
        return page.copy();
    }

    private String write(FlightDesk.Flown flown) {
        Opened opened = flown.opened();
        var prediction = flown.prediction().join();
        KeptPage kept = new KeptPage();
        kept.add("/api/stunt", StuntView.of(opened, fileName));
        kept.add("/api/prediction", PredictionJson.of(prediction, opened.provenance()));
        kept.add("/api/paths", PathsView.of(prediction));
        kept.add("/api/ground", GroundView.of(prediction));
        kept.add("/api/scene.glb", FlightGlb.of(FlownStunt.of(prediction, opened.provenance())));
        kept.add("/api/plan", CloudView.plan(flown.dispersion().join(), opened));
        List<KeptPage.Place> places = new ArrayList<>();
        List<Slider> sliders = Slider.of(opened.file().stunt());
        int all = sliders.stream().mapToInt(slider -> slider.places().size()).sum();
        int done = 0;
        for (Slider slider : sliders) {
            for (BigDecimal place : slider.places()) {
                desk.bulletin().post("keeping", done++ + " " + all);
                fly(kept, places, opened, slider, place);
            }
        }
        desk.bulletin().post("keeping", all + " " + all);
        return kept.write(
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES), opened.version(), FLIGHTS, places);
    }

    private void fly(KeptPage kept, List<KeptPage.Place> places, Opened opened, Slider slider, BigDecimal place) {
        String setting = slider.input().key() + "=" + place.toPlainString() + " "
                + InputWords.unit(slider.input()).symbol();
        desk.whatIfs().letPass();
        WhatIf flown;
        try {
            flown = desk.whatIfs()
                    .ask(opened, new WhatIf.Wish("kept page", List.of(setting), FLIGHTS))
                    .join();
        } catch (Misread beyond) {
            return;
        } catch (CompletionException fault) {
            if (fault.getCause() instanceof IllegalArgumentException) {
                // The models do not reach there; the slider of the file then stops before.
                return;
            }
            throw fault;
        }
        String name = "what-if " + places.size();
        kept.add(name, CloudView.whatIf(flown, DRAWN));
        places.add(new KeptPage.Place(slider.input().key(), place, name));
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
