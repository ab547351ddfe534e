package org.reckoner.stuntfile;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reckoner.stunt.Grade;
import org.reckoner.stunt.Meaning;
import org.reckoner.stunt.Scope;

/** One pass over a file: collects what is wrong, and knows what ± means in it and what a stated number is worth. */
final class Reading {
    /** Nobody reads more; a text with so many was never a stunt file. */
    private static final int MOST = 1_000;

    private final String file;
    private final Set<Problem> problems;
    private final @Nullable Meaning meaning;
    private final @Nullable Scope scope;
    private final Grade stated;
    private @Nullable Place withoutMeaning;
    private @Nullable Place withoutScope;

    private Reading(
            String file, Set<Problem> problems, @Nullable Meaning meaning, @Nullable Scope scope, Grade stated) {
        this.file = file;
        this.problems = problems;
        this.meaning = meaning;
        this.scope = scope;
        this.stated = stated;
    }

    Reading(String file) {
        this(file, new LinkedHashSet<>(), null, null, Grade.MEASURED);
    }

    /** The same file, once its head is known; problems go on in the same list. */
    Reading with(@Nullable Meaning ofFile, @Nullable Scope redrawn, Grade ofStated) {
        return new Reading(file, problems, ofFile, redrawn, ofStated);
    }

    @Nullable
    Meaning meaning() {
        return meaning;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    /** What a number counts as that the file states without a grade of its own. */
    Grade stated() {
        return stated;
    }

    /** Keeps a problem; the same one is told once, however many parts look at the same value. */
    void report(Place place, String key, @Nullable String value, String wrong, String maybe) {
        problems.add(new Problem(file, place, key, value, wrong, maybe));
        if (problems.size() >= MOST) {
            throwIfBad();
        }
    }

    void report(Entry entry, String key, Misread misread) {
        report(entry.place(), key, entry.text(), misread.wrong(), misread.maybe());
    }

    /** Remembers a ± of which nothing says what it stands for. */
    void sawWithoutMeaning(Place place) {
        withoutMeaning = withoutMeaning == null ? place : withoutMeaning;
    }

    /** Remembers a spread of which nothing says how often it is redrawn. */
    void sawWithoutScope(Place place) {
        withoutScope = withoutScope == null ? place : withoutScope;
    }

    /** The first ± that nothing explains. */
    @Nullable
    Place withoutMeaning() {
        return withoutMeaning;
    }

    /** The first spread that nothing says how often to redraw. */
    @Nullable
    Place withoutScope() {
        return withoutScope;
    }

    int count() {
        return problems.size();
    }

    void throwIfBad() {
        if (!problems.isEmpty()) {
            throw new BadStuntFile(problems);
        }
    }
}
