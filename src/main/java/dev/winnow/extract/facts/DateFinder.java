package dev.winnow.extract.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page was published and modified. Each place that states a date proposes it with the trust that its kind
 * deserves; places that agree strengthen each other. Dates after the capture and implausible ones are dropped.
 */
final class DateFinder {
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final int MAX_SPOTS = 300;
    private static final double AGREEMENT = 0.06;
    private static final Pattern PUBLISHED_NAME =
            Pattern.compile("publish\\w*[-_.: ]?(?:date|time|on|at)|(?:date|time)[-_.: ]?publish|pub[-_]?date");
    private static final Pattern PUBLISHED = Pattern.compile(
            "publish|posted|veröffentlich|erschienen|erstellt|publié|publicad|pubblicat|geplaatst|gepubliceerd|opublikowan|publicerad|udgivet|"
                    + "publisert|julkaistu|опубликован|опубліковано|δημοσιε|نشر|פורסם|yayın|प्रकाशित|发布|發布|发表|公開|投稿日|게시|등록|입력",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Dates that people beside the text have: members of a forum, authors of a profile. */
    private static final Pattern OTHER = Pattern.compile(
            "joined|registered|member since|registriert|mitglied|dabei seit|beigetreten|inscrit|registrad|iscritto|lid sinds|dołączył|born|geboren|last seen",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern YEAR = Pattern.compile("\\p{Nd}{2}");
    private static final Pattern UPDATED = Pattern.compile(
            "updat|modif|edited|revis|review|aktualis|geändert|überarb|stand:|mis à jour|màj|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|"
                    + "zaktuali|aktualiz|uppdater|opdater|oppdater|päivitetty|muokattu|обновл|изменен|оновл|ενημερ|تحديث|עודכן|güncel|अपडेट|更新|修改|수정",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private record Candidate(Stamp stamp, String place, double trust) {}

    /** What was found; a modification before the publication is refused, and named in {@code refused}. */
    record Dates(
            @Nullable Found<Stamp> published,
            @Nullable Found<Stamp> modified,
            @Nullable String refused) {}

    private final PageEvidence page;
    private final @Nullable JsonItem main;
    private final @Nullable Instant capturedAt;
    private final int headline;
    private final String language;
    private final boolean monthFirst;
    private final List<Candidate> published = new ArrayList<>();
    private final List<Candidate> modified = new ArrayList<>();

    private DateFinder(PageEvidence page, @Nullable JsonItem main, int headline, @Nullable Instant capturedAt) {
        this.page = page;
        this.main = main;
        this.headline = headline;
        this.capturedAt = capturedAt;
        this.language = page.language().replaceFirst("[-_].*", "");
        this.monthFirst = isMonthFirst(page);
    }

    static Dates find(PageEvidence page, @Nullable JsonItem main, int headline, @Nullable Instant capturedAt) {
        DateFinder finder = new DateFinder(page, main, headline, capturedAt);
        finder.structured();
        finder.metas();
        finder.spots();
        finder.lines();
        finder.addPublished(MachineDates.inAddress(page.url()), "url", 0.6);
        return finder.choose();
    }

    private static boolean isMonthFirst(PageEvidence page) {
        String host = page.host();
        boolean elsewhere = host.matches(".*\\.(uk|au|nz|in|ie|za|sg|hk|de|fr|es|it|pt|br|nl|eu)");
        String locale = page.language().isEmpty()
                ? String.valueOf(page.meta("og:locale")).toLowerCase(Locale.ROOT)
                : page.language();
        boolean english = locale.equals("null")
                || locale.equals("en")
                || locale.startsWith("en-us")
                || locale.startsWith("en_us");
        return english && !elsewhere;
    }

    private void structured() {
        if (main != null) {
            item(main, 0.97, 0.9);
        }
        for (JsonItem item : page.items().items()) {
            if (!item.under().equals("elsewhere")) {
                boolean whole = item.types().stream().anyMatch(t -> t.endsWith("page") || t.endsWith("article"));
                item(item, whole ? 0.85 : 0.5, whole ? 0.85 : 0.5);
            }
        }
    }

    private void item(JsonItem item, double publishedTrust, double modifiedTrust) {
        addPublished(stamp(item.text("datePublished")), "json-ld:datePublished", publishedTrust);
        addPublished(stamp(item.text("dateCreated")), "json-ld:dateCreated", publishedTrust - 0.2);
        addPublished(stamp(item.text("uploadDate")), "json-ld:uploadDate", publishedTrust - 0.3);
        addModified(stamp(item.text("dateModified")), "json-ld:dateModified", modifiedTrust);
    }

    private void metas() {
        for (String name : List.of(
                "article:published_time", "og:article:published_time", "og:published_time", "article:published")) {
            addPublished(stamp(page.meta(name)), "meta:" + name, 0.95);
        }
        for (String name : List.of(
                "datepublished",
                "parsely-pub-date",
                "sailthru.date",
                "publishdate",
                "publish-date",
                "publish_date",
                "pubdate",
                "publication_date",
                "published",
                "article.published",
                "cxenseparse:recs:publishtime",
                "dc.date.issued",
                "dcterms.issued",
                "dc.issued",
                "citation_publication_date",
                "citation_online_date",
                "prism.publicationdate",
                "originalpublicationdate",
                "article_date_original",
                "rnews:datepublished",
                "displaydate",
                "weibo: article:create_at")) {
            addPublished(stamp(page.meta(name)), "meta:" + name, 0.85);
        }
        for (String name : List.of(
                "dc.date",
                "dcterms.date",
                "date",
                "dc.date.created",
                "dcterms.created",
                "citation_date",
                "article:post_date",
                "bt:pubdate",
                "created",
                "date_published",
                "artikel:datum",
                "search.date")) {
            addPublished(stamp(page.meta(name)), "meta:" + name, 0.72);
        }
        for (Map.Entry<String, List<String>> meta : page.metas().entrySet()) {
            if (PUBLISHED_NAME.matcher(meta.getKey()).find()) {
                addPublished(stamp(meta.getValue().get(0)), "meta:" + meta.getKey(), 0.7);
            }
        }
        for (String name : List.of(
                "article:modified_time",
                "og:updated_time",
                "article:modified",
                "lastmod",
                "last-modified",
                "dc.date.modified",
                "dcterms.modified",
                "datemodified",
                "modified",
                "revised",
                "og:modified_time")) {
            addModified(stamp(page.meta(name)), "meta:" + name, 0.8);
        }
    }

    private void spots() {
        int count = 0;
        for (Spot spot : page.spots()) {
            boolean time = spot.element().normalName().equals("time");
            boolean property =
                    spot.property().startsWith("date") || spot.property().equals("uploaddate");
            boolean dated = time || property || spot.is(Mark.DATE);
            if (dated && spot.zone() != Zone.COMMENTS && ++count <= MAX_SPOTS) {
                spot(spot, time, property);
            }
        }
    }

    private void spot(Spot spot, boolean time, boolean property) {
        Stamp stamp = spot.value() == null ? null : MachineDates.parse(spot.value());
        String text = spot.element().normalName().equals("meta") ? "" : spot.text();
        String first = labelBefore(spot.line()) + text.lines().findFirst().orElse("");
        if (stamp == null && text.length() <= 160) {
            List<VisibleDates.Hit> hits = VisibleDates.find(text, language, monthFirst);
            stamp = hits.isEmpty()
                    ? RelativeDates.read(text.lines().findFirst().orElse(""), capturedAt)
                    : hits.get(0).stamp();
        }
        if (stamp == null) {
            return;
        }
        if (OTHER.matcher(first).find()) {
            return;
        }
        boolean marked = spot.is(Mark.MODIFIED) && !spot.is(Mark.PUBLISHED);
        boolean changed = spot.property().equals("datemodified")
                || marked
                || UPDATED.matcher(before(spot, first)).find();
        double near = nearness(spot.line()) - (spot.zone() == Zone.ASIDE ? 0.3 : 0);
        if (changed && !spot.property().equals("datepublished")) {
            addModified(stamp, property ? "microdata:dateModified" : "time", property ? 0.8 : 0.5 + near);
        } else if (spot.property().equals("datepublished")) {
            addPublished(stamp, "microdata:datePublished", 0.65 + 1.5 * near);
        } else {
            double trust = time ? 0.6 : spot.is(Mark.PUBLISHED) ? 0.55 : 0.5;
            addPublished(stamp, time ? "time" : "class:date", trust + near);
        }
    }

    private static String before(Spot spot, String first) {
        String sibling = spot.element().previousSibling() instanceof org.jsoup.nodes.TextNode text ? text.text() : "";
        String parent =
                spot.element().parent() == null ? "" : spot.element().parent().ownText();
        return first + ' ' + (parent.length() < 60 ? parent : sibling);
    }

    /** Extra trust for standing close to the headline: 0 to 0.2. */
    private double nearness(int line) {
        int distance = line >= headline ? line - headline : 2 * (headline - line);
        return distance <= 6 ? 0.2 : distance <= 15 ? 0.12 : distance <= 40 ? 0.05 : 0;
    }

    private void lines() {
        int from = Math.max(0, headline - 8);
        int to = headline + 25;
        for (int i = 0; i < page.lines().size(); i++) {
            Line line = page.lines().get(i);
            boolean near = i >= from && i < to && i != headline;
            boolean mayState = near
                    || (line.text().length() <= 120 && YEAR.matcher(line.text()).find());
            if (mayState && line.zone() == Zone.MAIN) {
                line(line, i, near);
            }
        }
    }

    private void line(Line line, int index, boolean near) {
        String text = line.text();
        List<VisibleDates.Hit> hits = VisibleDates.find(text, language, monthFirst);
        boolean brief = text.length() <= 200;
        int end = 0;
        for (VisibleDates.Hit hit : hits) {
            String label =
                    end == 0 ? labelBefore(index) + text.substring(0, hit.start()) : text.substring(end, hit.start());
            boolean dateline = hit.start() <= 40 && hit.end() < 60 && !brief;
            boolean labelled =
                    PUBLISHED.matcher(label).find() || UPDATED.matcher(label).find();
            boolean alone = hits.size() == 1 && text.length() - (hit.end() - hit.start()) < 3;
            if ((near && (brief || dateline)) || labelled || alone) {
                line(label, trust(text, hit, dateline) + nearness(index) - (near || labelled ? 0 : 0.2), hit.stamp());
            }
            end = hit.end();
        }
        if (hits.isEmpty() && near && brief) {
            addPublished(RelativeDates.read(text, capturedAt), "text:relative", 0.3 + nearness(index));
        }
    }

    private void line(String label, double trust, Stamp stamp) {
        if (OTHER.matcher(label).find()) {
            return;
        }
        boolean stated = PUBLISHED.matcher(label).find();
        if (!stated && UPDATED.matcher(label).find()) {
            addModified(stamp, "text", trust);
        } else {
            addPublished(stamp, "text", trust + (stated ? 0.15 : 0));
        }
    }

    /** The line before, where it is a label: "Published" above its date. */
    private String labelBefore(int index) {
        String before = index == 0 ? "" : page.lines().get(index - 1).text();
        return before.length() <= 24 ? before + ' ' : "";
    }

    private static double trust(String text, VisibleDates.Hit hit, boolean dateline) {
        if (dateline) {
            return hit.start() == 0 ? 0.3 : 0.2;
        }
        boolean alone = (hit.end() - hit.start()) * 4 > text.length();
        return alone ? 0.47 : text.length() < 90 ? 0.4 : 0.25;
    }

    private static @Nullable Stamp visible(String value, String language, boolean monthFirst) {
        List<VisibleDates.Hit> hits = VisibleDates.find(value, language, monthFirst);
        return hits.isEmpty() ? null : hits.get(0).stamp();
    }

    private @Nullable Stamp stamp(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Stamp stamp = MachineDates.parse(value);
        return stamp != null ? stamp : visible(value, language, monthFirst);
    }

    private void addPublished(@Nullable Stamp stamp, String place, double trust) {
        add(published, stamp, place, trust);
    }

    private void addModified(@Nullable Stamp stamp, String place, double trust) {
        add(modified, stamp, place, trust);
    }

    private void add(List<Candidate> into, @Nullable Stamp stamp, String place, double trust) {
        if (stamp != null && plausible(stamp)) {
            into.add(new Candidate(stamp, place, trust));
        }
    }

    private boolean plausible(Stamp stamp) {
        if (stamp.date().isBefore(EARLIEST)) {
            return false;
        }
        if (capturedAt == null) {
            return stamp.date().getYear() < 2100;
        }
        // A day of grace: the page writes its local day, and it may be tomorrow there.
        return !stamp.date()
                .isAfter(capturedAt.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1));
    }

    private Dates choose() {
        Found<Stamp> first = best(published, modified);
        Found<Stamp> last = best(modified, List.of());
        boolean weak = first != null && first.confidence() < 0.3 && last != null && last.confidence() >= 0.7;
        first = first == null || weak ? null : shownDay(first);
        if (first == null) {
            return new Dates(
                    last == null ? null : new Found<>(last.value(), last.place(), last.confidence() * 0.6), last, null);
        }
        if (last != null && last.value().isBefore(first.value())) {
            return new Dates(first, null, last.place());
        }
        return new Dates(first, last, null);
    }

    /** Where a time in UTC falls on the day beside the one in the address, the address has the site's own day. */
    private Found<Stamp> shownDay(Found<Stamp> found) {
        OffsetDateTime time = found.value().time();
        if (time == null || time.getOffset().getTotalSeconds() != 0) {
            return found;
        }
        for (Candidate other : published) {
            boolean shown = other.place().equals("url");
            long days =
                    ChronoUnit.DAYS.between(found.value().date(), other.stamp().date());
            boolean west = days == -1 && time.getHour() < 12;
            boolean east = days == 1 && time.getHour() >= 10;
            if (shown && (west || east)) {
                return new Found<>(other.stamp(), found.place() + "+" + other.place(), found.confidence());
            }
        }
        return found;
    }

    private static @Nullable Found<Stamp> best(List<Candidate> candidates, List<Candidate> elsewhere) {
        Candidate best = null;
        double bestTrust = 0;
        for (Candidate candidate : candidates) {
            double trust = candidate.trust() + agreement(candidate, candidates) - doubt(candidate, elsewhere);
            if (trust > bestTrust) {
                best = candidate;
                bestTrust = trust;
            }
        }
        return best == null ? null : new Found<>(best.stamp(), best.place(), Math.min(0.99, bestTrust));
    }

    /** A date without a label that structured data calls a modification is one. */
    private static double doubt(Candidate candidate, List<Candidate> modified) {
        boolean shown = candidate.trust() < 0.85 && !candidate.place().contains("Published");
        boolean same = modified.stream()
                .anyMatch(m -> m.trust() >= 0.8
                        && m.stamp().date().equals(candidate.stamp().date()));
        return shown && same ? 0.15 : 0;
    }

    private static double agreement(Candidate candidate, List<Candidate> candidates) {
        Set<String> places = new HashSet<>();
        for (Candidate other : candidates) {
            if (other.stamp().date().equals(candidate.stamp().date())
                    && !other.place().equals(candidate.place())) {
                places.add(other.place());
            }
        }
        return AGREEMENT * Math.min(3, places.size());
    }
}
