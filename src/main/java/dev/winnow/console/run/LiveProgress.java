package dev.winnow.console.run;

import dev.winnow.job.run.StepLog;
import dev.winnow.store.run.Manifest;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is at a moment.
 *
 * @param step the step that it works on, null before the first
 * @param pages read so far
 * @param perSecond pages a second lately, null where not known yet
 * @param done share of the bytes that are read, 0 to 1
 * @param left until all pages are read, null where not known yet
 * @param slices those that are being read, the one that takes longest first
 * @param waits what the run waits for, null where it works
 */
public record LiveProgress(
        @Nullable String step,
        long pages,
        long rejects,
        @Nullable Double perSecond,
        double done,
        @Nullable Duration left,
        int slicesDone,
        int slicesAll,
        List<LiveSlice> slices,
        @Nullable String waits) {
    /** So many slices are shown. */
    private static final int MOST = 12;
    /** A slice is late when it takes so many times as long as those that are done. */
    private static final int LATE = 2;
    /** None is late before that. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /**
     * A slice that is being read.
     *
     * @param late whether it takes much longer than the others did
     */
    public record LiveSlice(String slice, double done, long pages, long rejects, Duration took, boolean late) {}

    /** {@link #done} in percent, rounded down. */
    public int percent() {
        return (int) (done * 100);
    }

    /** Sorts out the slices that are being read. */
    static List<LiveSlice> slices(List<Manifest.SliceProgress> all, Map<String, StepLog.SliceTime> times) {
        List<Duration> ended = times.values().stream()
                .filter(StepLog.SliceTime::done)
                .map(StepLog.SliceTime::took)
                .sorted()
                .toList();
        Optional<Duration> usual = ended.size() < 2 ? Optional.empty() : Optional.of(ended.get(ended.size() / 2));
        return all.stream()
                .flatMap(slice -> Optional.ofNullable(times.get(slice.slice())).stream()
                        .filter(time -> !time.done())
                        .map(time -> live(slice, time.took(), usual)))
                .sorted(Comparator.comparing(LiveSlice::took).reversed().thenComparing(LiveSlice::slice))
                .limit(MOST)
                .toList();
    }

    private static LiveSlice live(Manifest.SliceProgress slice, Duration took, Optional<Duration> usual) {
        boolean late = took.compareTo(SOON) > 0
                && usual.filter(median -> took.compareTo(median.multipliedBy(LATE)) > 0)
                        .isPresent();
        return new LiveSlice(slice.slice(), slice.done(), slice.captures(), slice.rejects(), took, late);
    }
}
