package org.reckoner.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reckoner.dispersion.Dispersion;
import org.reckoner.dispersion.SamplePlan;
import org.reckoner.project.Opened;
import org.reckoner.stunt.Inputs;
import org.reckoner.stunt.Stunt;
import org.reckoner.stuntfile.Misread;
import org.reckoner.stuntfile.NamedInput;

/**
 * Flies what-ifs one after another, in the order in which pages first asked; each page has one turn at a time, so none starves.
 *
 * <p>A newer wish of a page replaces an older one, even under way. Where many wait, each gets fewer flights, and is told so.
 */
final class WhatIfDesk implements AutoCloseable {
    /** With so many pages waiting each first gets a coarse answer. */
    private static final int CROWD = 3;

    /** Flights of a coarse answer. */
    private static final int COARSE = 100;

    private final int threads;
    private final Map<String, Turn> waiting = new LinkedHashMap<>();
    private final Thread flier;
    private @Nullable Turn flying;
    private boolean closed;

    WhatIfDesk(int threads) {
        this.threads = threads;
        this.flier = FlightDesk.worker(this::work, "what-if");
        flier.start();
    }

    private record Turn(Opened opened, WhatIf.Wish wish, Stunt stunt, CompletableFuture<WhatIf> answer) {}

    /**
     * Queues a wish.
     *
     * @throws Misread when a setting is no number of this stunt, or none that the models accept
     */
    CompletableFuture<WhatIf> ask(Opened opened, WhatIf.Wish wish) {
        Stunt stunt = opened.file().stunt();
        Inputs inputs = stunt.inputs();
        for (String setting : wish.settings()) {
            inputs = NamedInput.set(inputs, setting, stunt);
        }
        Turn turn = new Turn(opened, wish, stunt.with(inputs), new CompletableFuture<>());
        synchronized (this) {
            Turn older = waiting.remove(wish.page());
            if (older != null) {
                older.answer().completeExceptionally(new StaleFlightException());
            }
            if (flying != null && flying.wish().page().equals(wish.page())) {
                flying.answer().completeExceptionally(new StaleFlightException());
            }
            waiting.put(wish.page(), turn);
            notifyAll();
        }
        return turn.answer();
    }

    /** Lets whoever flies in the background wait until nobody waits for a what-if. */
    synchronized void letPass() {
        while (!closed && (flying != null || !waiting.isEmpty())) {
            try {
                wait();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new StaleFlightException();
            }
        }
    }

    private void work() {
        try {
            while (true) {
                boolean crowded;
                Turn turn;
                synchronized (this) {
                    flying = null;
                    notifyAll();
                    while (waiting.isEmpty()) {
                        if (closed) {
                            return;
                        }
                        wait();
                    }
                    crowded = waiting.size() >= CROWD;
                    Iterator<Turn> turns = waiting.values().iterator();
                    turn = turns.next();
                    turns.remove();
                    flying = turn;
                }
                fly(turn, crowded);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void fly(Turn turn, boolean crowded) {
        int samples =
                crowded ? Math.min(COARSE, turn.wish().samples()) : turn.wish().samples();
        try {
            Dispersion dispersion = Dispersion.planAlone(
                    turn.stunt(),
                    turn.opened().file().conditions(),
                    SamplePlan.plain(samples, turn.opened().configuration().seed()),
                    threads,
                    (flights, of) -> {
                        if (turn.answer().isDone()) {
                            throw new StaleFlightException();
                        }
                    });
            turn.answer()
                    .complete(new WhatIf(
                            turn.opened(),
                            turn.wish().settings(),
                            dispersion,
                            samples < turn.wish().samples()));
        } catch (RuntimeException fault) {
            turn.answer().completeExceptionally(fault);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.values().forEach(turn -> turn.answer().completeExceptionally(new StaleFlightException()));
            waiting.clear();
            notifyAll();
        }
        flier.interrupt();
    }
}
