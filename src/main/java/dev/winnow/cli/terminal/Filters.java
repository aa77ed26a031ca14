package dev.winnow.cli.terminal;

import dev.winnow.job.Engine;
import dev.winnow.text.DidYouMean;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses filters that name what there is none of: a slip of the finger is not an empty result. */
public record Filters(Invocation invocation, Engine engine) {
    private static final int MOST_NAMED = 8;

    /** Makes sure that pages of the site were read; null is no filter. */
    public void site(@Nullable String site) {
        if (site != null && !engine.filterValues().isSite(site)) {
            throw unknown("site", site, engine.filterValues().sites());
        }
    }

    /** Makes sure that published articles are in the language; null is no filter. */
    public void language(@Nullable String language) {
        if (language != null && !engine.filterValues().isLanguage(language)) {
            throw unknown("language", language, engine.filterValues().languages());
        }
    }

    private RuntimeException unknown(String what, String typed, List<String> known) {
        String meant = DidYouMean.to(typed, known)
                .map(name -> " Did you mean " + Terminal.plain(name) + "?")
                .orElse("");
        String some = String.join(", ", known.subList(0, Math.min(MOST_NAMED, known.size())));
        String rest = known.size() > MOST_NAMED ? " and " + (known.size() - MOST_NAMED) + " more" : "";
        String there = known.isEmpty()
                ? " There are no articles yet: winnow run JOB.yaml"
                : " There " + (known.size() == 1 ? "is " : "are ") + Terminal.plain(some) + rest + ".";
        return invocation.wrong("There is nothing of " + what + " " + Terminal.plain(typed) + "." + meant + there);
    }
}
