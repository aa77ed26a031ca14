package dev.winnow.store.figures;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the gate measured of a run.
 *
 * @param measure the limit's key in the job file, such as {@code max-drift}
 * @param site null for a measure of the whole run
 * @param found what was measured, 0 to 1
 * @param most the limit, 0 to 1
 * @param sentence the same in words, without a full stop
 */
public record Finding(String measure, @Nullable String site, double found, double most, String sentence) {
    /** The measure of a folder of the archive that is empty, and was not. It holds nothing back. */
    public static final String SOURCE = "source.paths";

    /** The measure of containers that are damaged. It holds nothing back. */
    public static final String DAMAGE = "damaged containers";

    /** The measure of captures whose archives should say when they were fetched, and do not. It holds nothing back. */
    public static final String TIMES = "capture times";

    /** The measure of a site whose pages show the same new text instead of their own. */
    public static final String WALL = "same pages";

    /** The measure of a site whose pages look new. It holds nothing back. */
    public static final String REDESIGN = "new look";

    /** The measure of a site whose articles became short, and most are marked as to be paid for. It holds nothing back. */
    public static final String PAYWALL = "paywalled articles";

    /** The measure of a site whose articles lack a fact that they had. It holds nothing back. */
    public static final String FACTS = "facts that vanished";

    /** What holds the run back first, the whole run before its sites, the furthest over its limit first. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing((Finding finding) -> !finding.held())
            .thenComparing(finding -> finding.site() != null)
            .thenComparing(finding -> finding.most() - finding.found())
            .thenComparing(Finding::sentence);

    private static final Set<String> NOTES = Set.of(SOURCE, DAMAGE, TIMES, WALL, REDESIGN, PAYWALL, FACTS);

    /** Whether this is told to everybody who runs the job, though it holds nothing back. */
    public boolean isNote() {
        return NOTES.contains(measure);
    }

    /** Whether this holds its site back, or without one the whole run. */
    public boolean held() {
        return found > most;
    }
}
