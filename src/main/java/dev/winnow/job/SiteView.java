package dev.winnow.job;

import dev.winnow.extract.site.SiteFacts;
import dev.winnow.extract.site.SiteProfile;
import dev.winnow.extract.site.SiteSample;
import dev.winnow.extract.site.evidence.SiteLayouts;
import dev.winnow.store.figures.Boilerplate;
import dev.winnow.store.site.KnownSite;
import dev.winnow.store.site.SiteNight;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a site.
 *
 * @param layouts how many remembered pages have each layout
 * @param places where its pages show their facts
 * @param alarm the last night that gave one, null where none did
 * @param nights the last ones, the newest first; empty in a list of sites
 * @param furniture phrases that the last runs left out most often; empty in a list of sites
 */
public record SiteView(
        KnownSite known,
        List<Integer> layouts,
        List<SiteFacts.KnownPlace> places,
        @Nullable SiteNight alarm,
        List<SiteNight> nights,
        List<Boilerplate.Phrase> furniture) {
    private static final int NIGHTS = 7;
    private static final int PHRASES = 15;

    /** In brief, for lists. */
    public static SiteView of(Engine engine, KnownSite site) {
        SiteSample sample =
                engine.knownSites().sample(site.site()).map(SiteView::sample).orElse(SiteSample.empty());
        return new SiteView(
                site,
                SiteLayouts.of(sample),
                SiteProfile.of(sample).facts().places(),
                engine.siteHistory().lastAlarm(site.site()).orElse(null),
                List.of(),
                List.of());
    }

    /** With its nights and phrases. */
    public static SiteView detailed(Engine engine, KnownSite site) {
        SiteView brief = of(engine, site);
        List<SiteNight> nights = engine.siteHistory().before(site.site(), Long.MAX_VALUE, NIGHTS);
        List<Boilerplate.Phrase> furniture = nights.stream()
                .flatMap(night -> night.names().stream())
                .distinct()
                .flatMap(name -> engine.boilerplate().most(null, name, PHRASES).stream())
                .limit(PHRASES)
                .toList();
        return new SiteView(site, brief.layouts(), brief.places(), brief.alarm(), nights, furniture);
    }

    private static SiteSample sample(byte[] stored) {
        try {
            return SiteSample.read(stored);
        } catch (IOException e) {
            // Another version of the program wrote it; the next night learns the site anew.
            return SiteSample.empty();
        }
    }

    /** A night in words. */
    public static String words(SiteNight night) {
        String compared = night.compared() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; of %d compared, %.0f %% of the words stand in known places (usually %.0f %%), %.0f %% are the same new text",
                        night.compared(),
                        100 * of(night.knownWords()),
                        100 * of(night.usualKnownWords()),
                        100 * of(night.sameWords()));
        String alarm = night.alarm() == null ? "" : "; " + night.alarm().name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%,d pages%s%s; %s", night.pages(), compared, alarm, done(night));
    }

    private static double of(@Nullable Double share) {
        return share == null ? 0 : share;
    }

    private static String done(SiteNight night) {
        return switch (night.done()) {
            case LEARNT -> "learnt";
            case RELEARNT -> "learnt anew";
            case KEPT -> "not learnt from";
        };
    }

    /** The same for programs, as docs/json.md has it. */
    public Map<String, @Nullable Object> keys() {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("site", known.site());
        keys.put("pages", known.pages());
        keys.put("sampled", known.sampled());
        keys.put("layouts", layouts);
        keys.put("places", places.stream().map(SiteView::keys).toList());
        keys.put("first_run", known.firstRun());
        keys.put("last_run", known.lastRun());
        keys.put("learnt_at", known.learntAt().toString());
        keys.put("last_alarm", alarm == null ? null : keys(alarm));
        if (!nights.isEmpty()) {
            keys.put("nights", nights.stream().map(SiteView::keys).toList());
            keys.put(
                    "left_out",
                    furniture.stream()
                            .map(phrase -> Map.of(
                                    "phrase",
                                    phrase.phrase(),
                                    "pages",
                                    phrase.pages(),
                                    "site_pages",
                                    phrase.sitePages()))
                            .toList());
        }
        return keys;
    }

    private static Map<String, Object> keys(SiteFacts.KnownPlace place) {
        return Map.of(
                "fact", place.fact().words(),
                "place", place.path(),
                "shows", place.shows(),
                "pages", place.pages());
    }

    private static Map<String, @Nullable Object> keys(SiteNight night) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("run", night.run());
        keys.put("pages", night.pages());
        keys.put("compared", night.compared());
        keys.put("known_words", night.knownWords());
        keys.put("usual_known_words", night.usualKnownWords());
        keys.put("same_words", night.sameWords());
        keys.put("alarm", night.alarm());
        keys.put("since_run", night.sinceRun());
        keys.put("done", night.done());
        keys.put("examples", night.examples());
        keys.put("sentence", night.sentence());
        return keys;
    }
}
