package dev.winnow.extract.facts.date;

import dev.winnow.extract.limit.Watched;
import java.util.regex.Pattern;

/** What the words beside a date call it, in many languages. */
final class DateWords {
    private static final Pattern PUBLISHED = Pattern.compile(
            "publish|publicati|posted|written|started|veröffentlich|erschienen|erstellt|publié|publica[cdç]|pubblicat|geplaatst|gepubliceerd|opublikowan|publicerad|udgivet|"
                    + "publisert|julkaistu|опубликован|опубліковано|δημοσ[ιί]ε|αν[αά]ρτη|نشر|פורסם|התפרסם|yayın|प्रकाशित|发布|發布|发表|發表|刊登|掲載|公開|投稿日|게시|등록|입력",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UPDATED = Pattern.compile(
            "updat|modif|edited|revis|review|aktualis|geändert|änderung|überarb|stand:|mis à jour|màj|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|"
                    + "zaktuali|aktualiz|uppdater|opdater|oppdater|päivitetty|muokattu|обновл|изменен|оновл|ενημ[εέ]ρ|تحديث|עודכן|עדכון|güncel|अपडेट|संशोधित|更新|修改|수정",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Dates that people beside the text have, members of a forum or authors of a profile, and dates of what is told. */
    private static final Pattern OTHER = Pattern.compile(
            "joined|join date|registered|member since|founded|registriert|mitglied|dabei seit|beigetreten|inscrit|registrad|iscritto|lid sinds|dołączył"
                    + "|born|geboren|last seen|copyright|\u00a9|expires|deadline",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DateWords() {}

    static boolean published(String label) {
        return Watched.matcher(PUBLISHED, label).find();
    }

    static boolean updated(String label) {
        return Watched.matcher(UPDATED, label).find();
    }

    /** Whether the words say that the date is not the page's own. */
    static boolean other(String label) {
        return Watched.matcher(OTHER, label).find();
    }
}
