package dev.winnow.extract.facts.site;

import dev.winnow.extract.site.SiteFacts.KnownPlace;
import java.util.List;

/**
 * What stands on a page where other pages of its site show a fact.
 *
 * @param place the place as the site knows it
 * @param texts the texts of the elements there, the first ones of the page in its order; each one line or more
 */
public record PlacedTexts(KnownPlace place, List<String> texts) {
    /** Trust that the best place deserves. */
    private static final double MOST = 0.9;

    /** Copies the list. */
    public PlacedTexts {
        texts = List.copyOf(texts);
    }

    /** A name of the place for sources. */
    public String source() {
        return "site:" + place.path();
    }

    /** How far to trust it, 0 to 1. */
    public double trust() {
        return MOST * place.share();
    }
}
