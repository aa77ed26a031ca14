package dev.winnow.store.publish;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the gate keeps back and nobody has decided on yet.
 *
 * @param site the site of the run; null for the whole run
 * @param sentence what the gate found
 * @param articles new and changed ones that wait; those that a later run has read anew do not
 * @param withdrawals articles that would go, and wait as well
 */
public record Held(long run, @Nullable String site, String sentence, long articles, long withdrawals) {
    /** Whether publishing it would change anything for consumers. */
    public boolean waits() {
        return articles + withdrawals > 0;
    }

    /** Such as {@code site a.example of run 3: 20 articles}. */
    public String told() {
        String what = site == null ? "all of run " + run : "site " + site + " of run " + run;
        String gone = withdrawals == 0
                ? ""
                : String.format(Locale.ROOT, ", %,d %s", withdrawals, withdrawals == 1 ? "withdrawal" : "withdrawals");
        return String.format(Locale.ROOT, "%s: %,d %s%s", what, articles, articles == 1 ? "article" : "articles", gone);
    }

    /** The command that releases it, without the program's name. */
    public String publish() {
        return "publish " + run + option();
    }

    /** The command that gives it up, without the program's name. */
    public String rollback() {
        return "rollback " + run + option();
    }

    private String option() {
        return site == null ? "" : " --site " + quoted(site);
    }

    /** A site may be a folder of any name: as a shell takes it for one word that does nothing. */
    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
