package dev.winnow.console.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked before something is done.
 *
 * @param question such as {@code Publish run 7 of job nightly?}
 * @param consequences what will happen, in figures, a sentence each
 * @param sites of which one may be chosen instead of all; empty where there is no choice
 * @param refusal why it makes no sense now, in a sentence; null where it does
 */
public record Confirmation(
        String question,
        List<String> consequences,
        List<String> sites,
        @Nullable String refusal) {
    static Confirmation refused(String question, String refusal) {
        return new Confirmation(question, List.of(), List.of(), refusal);
    }
}
