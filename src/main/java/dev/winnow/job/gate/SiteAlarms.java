package dev.winnow.job.gate;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.site.SiteNight;
import dev.winnow.store.site.SiteNight.Alarm;
import java.util.List;
import java.util.Objects;

/**
 * What is made of sites whose pages are of another kind tonight. Pages that show the same new text instead of their own are
 * held back; a new look is told, and what the pages gave is judged by the other rules.
 */
record SiteAlarms(JobFile.GateLimits limits) {
    /** Share of the words that are the same from which on the pages are held back. */
    private static final double NEARLY_ALL = 0.8;

    /** One finding for each name by which articles know the site. */
    List<Finding> of(List<SiteNight> nights) {
        return nights.stream()
                .filter(night -> night.alarm() != null)
                .flatMap(night -> night.names().stream().map(name -> finding(night, name)))
                .toList();
    }

    private Finding finding(SiteNight night, String name) {
        if (night.alarm() == Alarm.WALL) {
            // Whoever lets sites drift as they like lets this pass too.
            double most = limits.maxDrift() >= 1 ? 1 : NEARLY_ALL;
            double same = Objects.requireNonNullElse(night.sameWords(), 1.0);
            return new Finding(Finding.WALL, name, same, most, sentence(night, "it was not learnt from these pages"));
        }
        if (night.alarm() == Alarm.PAYWALL || night.alarm() == Alarm.FACTS) {
            String measure = night.alarm() == Alarm.PAYWALL ? Finding.PAYWALL : Finding.FACTS;
            return new Finding(
                    measure, name, 1, 1, sentence(night, "what was found is published unless the gate says otherwise"));
        }
        double known = Objects.requireNonNullElse(night.knownWords(), 0.0);
        return new Finding(Finding.REDESIGN, name, 1 - known, 1, sentence(night, "it was learnt anew"));
    }

    private static String sentence(SiteNight night, String done) {
        String since = Objects.equals(night.sinceRun(), night.run()) ? "" : ", since run " + night.sinceRun();
        String example = night.examples().isEmpty()
                ? ""
                : ", for example " + night.examples().get(0);
        return night.sentence() + since + example + "; " + done;
    }
}
