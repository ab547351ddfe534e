package org.reckoner.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.prediction.Prediction;
import org.reckoner.project.Opened;
import org.reckoner.project.Project;

/** Flies what the pages show: the plan as it stands, once, and what-ifs in between, which always go first. */
final class FlightDesk implements AutoCloseable {
    /** Flights of the plan that the page shows. */
    static final int PLANNED = 1_000;

    private final Project project;
    private final WhatIfDesk whatIfs;
    private final Bulletin bulletin = new Bulletin();
    private final ExecutorService planner = Executors.newSingleThreadExecutor(work -> worker(work, "plan"));
    private final KeptDesk kept;
    private volatile Flown flown;

    FlightDesk(Project project) {
        this.project = project;
        this.whatIfs = new WhatIfDesk(Runtime.getRuntime().availableProcessors());
        this.kept = new KeptDesk(this, project.fileName());
        this.flown = new Flown(project.opened());
    }

    /** What is flown of one version of the plan; each part may still be under way. */
    record Flown(Opened opened, CompletableFuture<Prediction> prediction, CompletableFuture<Dispersion> dispersion) {
        Flown(Opened opened) {
            this(opened, new CompletableFuture<>(), new CompletableFuture<>());
        }
    }

    /** Starts flying the plan. */
    void begin() {
        Flown now = flown;
        planner.execute(() -> fly(now));
    }

    /** Takes what is open in the project now for the plan, as after a change of the file. */
    synchronized void renew() {
        Flown next = new Flown(project.opened());
        Flown before = flown;
        flown = next;
        before.prediction().cancel(false);
        before.dispersion().cancel(false);
        bulletin.post("plan", next.opened().version());
        planner.execute(() -> fly(next));
    }

    Flown flown() {
        return flown;
    }

    WhatIfDesk whatIfs() {
        return whatIfs;
    }

    KeptDesk kept() {
        return kept;
    }

    Bulletin bulletin() {
        return bulletin;
    }

    private void fly(Flown part) {
        try {
            part.prediction()
                    .complete(Prediction.of(
                            part.opened().file().stunt(), part.opened().file().conditions()));
        } catch (RuntimeException fault) {
            part.prediction().completeExceptionally(fault);
        }
        try {
            part.dispersion()
                    .complete(Dispersion.of(
                            part.opened().file().stunt(),
                            part.opened().file().conditions(),
                            SamplePlan.plain(PLANNED, project.seed()),
                            Runtime.getRuntime().availableProcessors(),
                            (flights, of) -> {
                                bulletin.post("flown", flights + " " + of);
                                whatIfs.letPass();
                                if (part.dispersion().isCancelled()) {
                                    throw new StaleFlightException();
                                }
                            }));
        } catch (RuntimeException fault) {
            part.dispersion().completeExceptionally(fault);
        }
    }

    static Thread worker(Runnable work, String name) {
        Thread thread = new Thread(work, "reckoner-" + name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        planner.shutdownNow();
        kept.close();
        whatIfs.close();
        bulletin.close();
    }
}
