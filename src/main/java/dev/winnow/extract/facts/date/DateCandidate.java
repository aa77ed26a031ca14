package dev.winnow.extract.facts.date;

import java.time.LocalDate;

/**
 * A date that some place on the page proposes.
 *
 * @param read the date
 * @param place where it stands
 * @param trust what the kind of place deserves, 0 to 1
 * @param kind how a reader meets it
 */
record DateCandidate(ParsedDate read, String place, double trust, DateKind kind) {
    enum DateKind {
        /** For programs: structured data, {@code meta}, the address. */
        STATED,
        /** Seen beside the headline and called the publication. */
        LABELLED,
        /** Seen beside the headline. */
        SHOWN,
        /** Seen elsewhere on the page. */
        ELSEWHERE
    }

    DateCandidate swapped() {
        return new DateCandidate(read.swapped(), place, trust, kind);
    }

    boolean isBesideHeadline() {
        return kind == DateKind.SHOWN || kind == DateKind.LABELLED;
    }

    DateStamp stamp() {
        return read.stamp();
    }

    LocalDate date() {
        return read.stamp().date();
    }
}
