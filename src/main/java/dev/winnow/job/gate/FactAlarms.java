package dev.winnow.job.gate;

import dev.winnow.store.figures.Baseline;
import dev.winnow.store.figures.FactFigures;
import dev.winnow.store.figures.FactFigures.SiteFacts;
import dev.winnow.store.run.Run;
import dev.winnow.store.site.SiteHistory;
import dev.winnow.store.site.SiteNight.Alarm;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Notices where the articles of a site lack what those of earlier nights had. Usual is the median over those nights, so that
 * an alarm ends once half of them are as tonight.
 */
record FactAlarms(FactFigures figures, SiteHistory history) {
    /** Fewer articles of a night do not tell what became of the site. */
    private static final int LEAST = 4;

    /** Fewer articles before do not tell what it was like. */
    private static final int LEAST_BEFORE = 6;

    /** A fact that so large a share of the articles has is one of the site's. */
    private static final double NEARLY_ALL = 0.8;

    /** A fact that so small a share has is gone. */
    private static final double FEW = 0.2;

    /** A paywall leaves some articles free. */
    private static final double MANY_PAYWALLED = 0.5;

    /** Articles are short where they have no more than this share of the usual words. */
    private static final double SHORT = 0.6;

    /** Asks each site of a run, and keeps the alarms with what is known of the site's night. */
    void raise(Run run, int nights) {
        for (SiteFacts tonight : figures.of(run.id())) {
            List<SiteFacts> before = figures.before(run, tonight.site(), nights).stream()
                    .filter(night -> night.articles() >= LEAST)
                    .toList();
            long articles = before.stream().mapToLong(SiteFacts::articles).sum();
            if (tonight.articles() >= LEAST && articles >= LEAST_BEFORE) {
                raise(run.id(), tonight, before);
            }
        }
    }

    private void raise(long run, SiteFacts tonight, List<SiteFacts> before) {
        List<String> examples = figures.examples(run, tonight.site());
        if (isPaywalled(tonight, before)) {
            long since = since(run, before, night -> night.paywalled() > MANY_PAYWALLED);
            history.alarm(run, tonight.site(), Alarm.PAYWALL, since, paywall(tonight, before), examples);
            return;
        }
        Map<String, ToDoubleFunction<SiteFacts>> gone = gone(tonight, before);
        if (!gone.isEmpty()) {
            long since = since(
                    run, before, night -> gone.values().stream().anyMatch(fact -> fact.applyAsDouble(night) < FEW));
            history.alarm(run, tonight.site(), Alarm.FACTS, since, facts(tonight, before, gone), examples);
        }
    }

    private static boolean isPaywalled(SiteFacts tonight, List<SiteFacts> before) {
        return tonight.paywalled() > MANY_PAYWALLED
                && usual(before, SiteFacts::paywalled) < FEW
                && tonight.words() <= SHORT * usual(before, SiteFacts::words);
    }

    private static Map<String, ToDoubleFunction<SiteFacts>> gone(SiteFacts tonight, List<SiteFacts> before) {
        var gone = new TreeMap<String, ToDoubleFunction<SiteFacts>>();
        Map<String, ToDoubleFunction<SiteFacts>> facts = Map.of(
                "author",
                SiteFacts::author,
                "date",
                SiteFacts::date,
                "section",
                SiteFacts::section,
                "title",
                SiteFacts::title);
        facts.forEach((name, fact) -> {
            if (fact.applyAsDouble(tonight) < FEW && usual(before, fact) >= NEARLY_ALL) {
                gone.put(name, fact);
            }
        });
        return gone;
    }

    private static double usual(List<SiteFacts> before, ToDoubleFunction<SiteFacts> figure) {
        return Baseline.of(before.stream().mapToDouble(figure).toArray()).median();
    }

    /** The first of the nights that were like tonight, one after the other. */
    private static long since(long run, List<SiteFacts> before, Predicate<SiteFacts> alike) {
        return before.stream().takeWhile(alike).mapToLong(SiteFacts::run).min().orElse(run);
    }

    private static String paywall(SiteFacts tonight, List<SiteFacts> before) {
        return String.format(
                Locale.ROOT,
                "site %s: %.0f %% of the articles say that the rest must be paid for, usually %.0f %%, and have %.0f words"
                        + " (median), usually %.0f",
                tonight.site(),
                100 * tonight.paywalled(),
                100 * usual(before, SiteFacts::paywalled),
                tonight.words(),
                usual(before, SiteFacts::words));
    }

    private static String facts(
            SiteFacts tonight, List<SiteFacts> before, Map<String, ToDoubleFunction<SiteFacts>> gone) {
        return "site " + tonight.site() + ": "
                + gone.entrySet().stream()
                        .map(fact -> String.format(
                                Locale.ROOT,
                                "%.0f %% of the articles have %s, usually %.0f %%",
                                100 * fact.getValue().applyAsDouble(tonight),
                                fact.getKey().equals("author") ? "an author" : "a " + fact.getKey(),
                                100 * usual(before, fact.getValue())))
                        .collect(Collectors.joining("; "));
    }
}
