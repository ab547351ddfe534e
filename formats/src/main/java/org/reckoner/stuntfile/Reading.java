package org.reckoner.stuntfile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;

/** One pass over a file: collects what is wrong, and knows what ± means in it. */
final class Reading {
    private final String file;
    private final @Nullable List<Problem> problems;
    private final @Nullable Meaning meaning;
    private final @Nullable Scope scope;
    private @Nullable Place firstSpread;

    private Reading(String file, @Nullable List<Problem> problems, @Nullable Meaning meaning, @Nullable Scope scope) {
        this.file = file;
        this.problems = problems;
        this.meaning = meaning;
        this.scope = scope;
    }

    Reading(String file) {
        this(file, new ArrayList<>(), null, null);
    }

    /** The same file, once its spread block is known; problems go on in the same list. */
    Reading with(@Nullable Meaning ofFile, @Nullable Scope redrawn) {
        return new Reading(file, problems, ofFile, redrawn);
    }

    /** The same file read again, without telling the same problems twice. */
    Reading muted() {
        return new Reading(file, null, meaning, scope);
    }

    @Nullable Meaning meaning() {
        return meaning;
    }

    @Nullable Scope scope() {
        return scope;
    }

    void report(Place place, String key, @Nullable String value, String wrong, String maybe) {
        if (problems != null) {
            problems.add(new Problem(file, place, key, value, wrong, maybe));
        }
    }

    void report(Entry entry, String key, Misread misread) {
        report(entry.place(), key, entry.text(), misread.wrong(), misread.maybe());
    }

    /** Remembers that the file uses ±, which makes the spread block a must. */
    void sawSpread(Place place) {
        if (firstSpread == null) {
            firstSpread = place;
        }
    }

    @Nullable Place firstSpread() {
        return firstSpread;
    }

    int count() {
        return problems == null ? 0 : problems.size();
    }

    void throwIfBad() {
        if (problems != null && !problems.isEmpty()) {
            throw new BadStuntFile(problems);
        }
    }
}
