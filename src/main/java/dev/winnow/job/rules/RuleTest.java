package dev.winnow.job.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A saved page, and what a rule must make of it.
 *
 * @param line where it stands in the rule's file, from 1
 * @param page its file, below the folder of the rules
 * @param address of the page
 * @param title expected, null for any
 * @param authors expected, in order; empty for any
 * @param date the day, or day and time, expected as ISO 8601, null for any
 * @param contains what the text must have
 * @param lacks what it must not have
 */
public record RuleTest(
        int line,
        String page,
        String address,
        @Nullable String title,
        List<String> authors,
        @Nullable String date,
        List<String> contains,
        List<String> lacks) {
    /** Copies the lists. */
    public RuleTest {
        authors = List.copyOf(authors);
        contains = List.copyOf(contains);
        lacks = List.copyOf(lacks);
    }
}
