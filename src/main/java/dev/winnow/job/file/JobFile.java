package dev.winnow.job.file;

import dev.winnow.archive.ArchiveFiles.FollowLinks;
import dev.winnow.archive.item.Limits;
import dev.winnow.extract.ArticleExtractor;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.ExtractOptions.Focus;
import dev.winnow.job.rules.RuleFolder;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.ExportLayout;
import dev.winnow.store.export.Format;
import dev.winnow.store.run.ReadVersion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job as its YAML file states it; what the file leaves out has its default here already.
 *
 * @param name names the job for status and for resuming; letters, digits, {@code -} and {@code _}
 * @param report folder for the reports of its runs, null for none
 * @param rules by hand, read and checked; {@link RuleFolder#NONE} where it has none
 */
public record JobFile(
        String name,
        SourceSettings source,
        ExtractSettings extract,
        DedupeMode dedupe,
        GateLimits gate,
        List<ExportTarget> export,
        @Nullable String report,
        RetryLimits retry,
        @Nullable ScheduleSettings schedule,
        RuleFolder rules) {

    /** Where reports go that a job file does not send elsewhere. */
    public static final String REPORTS = "output/reports/";

    /** What the extractor is, how it is set and which rules it has: the same value, the same result. */
    public String extractorVersion() {
        return extract.extractorVersion() + ReadVersion.suffix(rules.rules().fingerprint());
    }

    /**
     * What is read.
     *
     * @param paths files and folders, relative to the working folder
     * @param include globs against the path below its root; a file that matches none is left alone
     * @param exclude globs that win over {@code include}
     * @param followLinks which symbolic links below {@code paths} are followed
     * @param allowEmpty whether a run that finds no file at all is a success
     * @param limits what no archive may ask for more of; its limit for a page is that of {@link ExtractSettings}
     */
    public record SourceSettings(
            List<String> paths,
            List<String> include,
            List<String> exclude,
            FollowLinks followLinks,
            boolean allowEmpty,
            Limits limits) {}

    /**
     * How pages are read.
     *
     * @param maxBytes larger pages are rejected, in bytes
     * @param maxNodes pages with more elements are rejected
     * @param maxDepth pages with elements nested deeper are rejected
     * @param maxSeconds of a processor's time; pages that take longer are rejected
     * @param damaged what becomes of pages of which bytes are missing
     * @param learn whether what a site's pages have in common is learnt, and used for each of them
     */
    public record ExtractSettings(
            Focus focus,
            boolean comments,
            int maxBytes,
            int maxNodes,
            int maxDepth,
            int maxSeconds,
            DamagedPages damaged,
            boolean learn) {
        /** A processor's seconds for one page that nobody sets another limit for. */
        public static final int MAX_SECONDS = 20;

        /** The same, as the extractor takes them. */
        public ExtractOptions options() {
            return new ExtractOptions(focus, comments, maxBytes, maxNodes, maxDepth);
        }

        /** What the extractor is and how it is set: the same value, the same result where no rule is. */
        public String extractorVersion() {
            return ArticleExtractor.VERSION + "-" + focus.name().toLowerCase(Locale.ROOT) + "-" + maxBytes
                    + (comments ? "-comments" : "") + limit("n", maxNodes, ExtractOptions.DEFAULT.maxNodes())
                    + limit("d", maxDepth, ExtractOptions.DEFAULT.maxDepth())
                    + (damaged == DamagedPages.REJECT ? "-undamaged" : "") + (learn ? "" : "-alone");
        }

        private static String limit(String name, int value, int usual) {
            return value == usual ? "" : "-" + name + value;
        }
    }

    /** What becomes of a page that is cut. */
    public enum DamagedPages {
        /** What is left of it is read; its article says that it is truncated. */
        KEEP,
        /** It is a reject. */
        REJECT
    }

    /** How pages with the same text, or nearly the same, are treated; each takes in the one before. */
    public enum DedupeMode {
        NONE,
        EXACT,
        NEAR
    }

    /**
     * When a run is held back instead of published. All limits are from 0 to 1; a run that only reaches one passes.
     *
     * @param maxRejectRatio rejects of all pages read
     * @param maxEmptyRatio pages without text of all pages read; as {@code maxRejectRatio} where the file names none
     * @param maxLengthFall how far the median length of articles may fall below that of earlier nights
     * @param maxDrift a site's change against its earlier nights
     * @param minPages comparisons with earlier nights need so many pages on both sides
     * @param minNights and so many earlier nights
     */
    public record GateLimits(
            double maxRejectRatio,
            double maxEmptyRatio,
            double maxLengthFall,
            double maxDrift,
            int minPages,
            int minNights) {
        /** The limits of a job file that names none. */
        public static final GateLimits DEFAULT = new GateLimits(0.20, 0.20, 0.50, 0.50, 20, 1);
    }

    /**
     * A file, or a folder of Markdown, written after publishing.
     *
     * @param to a folder (ends with {@code /} or exists as one) that it is put in, or the file or folder itself
     */
    public record ExportTarget(String to, ExportLayout layout) {
        public ExportTarget(Format format, String to, Compression compress) {
            this(to, ExportLayout.of(format, compress));
        }
    }

    /**
     * How long to wait for a database or a share that is lost, and how often rejects are tried.
     *
     * @param maxSeconds to wait for a database or a share that was lost before the run fails
     * @param maxAttempts a reject that so many runs have rejected is not retried, unless the command line says otherwise
     */
    public record RetryLimits(int maxSeconds, int maxAttempts) {
        public static final RetryLimits DEFAULT = new RetryLimits(600, 3);
    }

    /**
     * When {@code serve} starts the job.
     *
     * @param cron six fields, as Spring reads them
     * @param zone IANA time zone
     * @param jitterMinutes so many minutes later at most, each night another number; 0 for none
     * @param missed what becomes of a night whose time passes while no server runs
     */
    public record ScheduleSettings(String cron, String zone, int jitterMinutes, MissedNight missed) {}

    /** What becomes of a night that did not start at its time. */
    public enum MissedNight {
        /** It starts as soon as it can; several that were missed are one. */
        RUN,
        /** It is left out. */
        SKIP
    }
}
