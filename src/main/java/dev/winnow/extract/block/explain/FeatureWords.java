package dev.winnow.extract.block.explain;

import dev.winnow.extract.block.BlockTag;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Says what a feature says, for people. A feature without a phrase here is told by its name and number. */
final class FeatureWords {
    /**
     * A feature or a group of them, then its phrase; after a bar the phrase for 0. {@code {exp}} is the power of a logarithm, {@code {%}} a share, {@code {n}} a whole number, {@code {x}} any number, {@code {up}} how far up
     * a box stands, {@code {for}} a sign in words, {@code {*}} what the name ends with.
     */
    private static final String PHRASES = """
            words: {n} words
            letters: {n} letters
            link-density: {%} of its words are links | no linked words
            links: {n} links
            link.page: {%} of its links stay on the page | no link stays on the page
            link.slug: {%} of its links lead to titled pages | no link leads to a titled page
            link.absolute: {%} of its links name a host | no link names a host
            link.length: links of {n} characters | no link
            commonness: words that stand {exp} times more on the page | words that stand only here
            word-length: words of {x} letters
            commas-per-word: {x} commas a word
            stops-per-word: {x} sentence ends a word
            stops: {n} sentence ends
            symbols-per-word: {x} symbols a word
            others-per-word: {x} signs a word
            digit-share: {%} digits
            upper-share: {%} capital letters
            capitalised-share: {%} of its words begin with a capital
            ends-sentence: ends like a sentence | does not end like a sentence
            ends-colon: ends with a colon | does not end with a colon
            ideographs: written in ideographs | not written in ideographs
            emphasised: {%} in bold | nothing in bold
            breaks: {n} line breaks in it
            price: names a price | names no price
            data-overlap: {%} of its words are in the page's data | not in the page's data
            heading: a heading of level {n} | not a heading
            title-overlap: {%} of its words are in the page's title
            description-overlap: {%} of its words are in the page's summary
            in.: within a {*} element | not within a {*} element
            index: at {%} of the page's blocks
            words-before: {%} of the page's words stand before it
            blocks-before: {n} blocks before it
            blocks-after: {n} blocks after it
            depth: {n} boxes deep
            good-before: {%} of the page's long paragraphs stand before it
            good-words-before: {n} words of long paragraphs before it
            good-words-after: {n} words of long paragraphs after it
            last-good: {n} blocks since a long paragraph
            next-good: {n} blocks to the next long paragraph
            from-title: {n} blocks from the headline
            is-title: is the headline | is not the headline
            words-from-title: {n} words since the headline
            from-price: {n} blocks from the first price
            prices-before: {n} prices before it
            around5-words: {n} words a block close by
            around5-links: {%} links close by
            around15-words: {n} words a block around
            around15-links: {%} links around
            dated: has a date or a time of day | has no date
            clocks: tells {n} times of day
            years: names {n} years
            dated-before: {n} blocks before it are dated
            dated-after: {n} blocks behind it are dated
            since-dated: {n} blocks since a dated one
            until-dated: {n} blocks until a dated one
            dated-around: {n} of the blocks around are dated
            since-announcing: {n} blocks since a number that is that of the dated blocks
            excerpt: breaks off in dots | does not break off in dots
            since-title-link: {n} blocks since the linked title of another page
            until-text-area: {n} blocks until a field to write into
            text-areas-before: {n} fields to write into before it
            section-words: {n} words under its heading
            section-links: {%} links under its heading
            section-blocks: {n} blocks under its heading
            section-good: {n} words of long paragraphs under its heading
            section-level: under a heading of level {n} | under no heading
            upper-level: under an upper heading of level {n} | under no upper heading
            since-upper: {n} blocks since the upper heading
            since-heading: {n} blocks since the last heading
            heading-names: the heading's box is named for related pages | the heading's box is not named for related pages
            heading-links: {%} links in its heading
            heading-depth: {n} boxes deeper than its heading
            cue.: its words hint at: {*} | its words do not hint at: {*}
            heading-cue.: the heading above hints at: {*} | the heading above does not hint at: {*}
            upper-cue.: the upper heading hints at: {*} | the upper heading does not hint at: {*}
            cues: {n} hints in its words
            cues-before: {n} hints in the block before
            copyright: has a copyright sign | has no copyright sign
            kind-count: {n} blocks of its kind
            kind-words: {n} words in blocks of its kind
            kind-links: {%} links in blocks of its kind
            kind-share: its kind holds {%} of the page's words
            kind-stops: {x} sentence ends in blocks of its kind
            kind-dated: {%} of the blocks of its kind are dated
            kind-excerpts: {%} of the blocks of its kind break off in dots
            kind-first: the first block of its kind stands at {%} of the page
            kind-last: the last block of its kind stands at {%} of the page
            copies: said {n} times on the page
            record.level: {n} levels below a box that repeats | is a box that repeats
            record.count: its box repeats {n} times | its box does not repeat
            record.words: {n} words in each repeated box
            record.links: {%} links in the repeated boxes
            record.share: the repeated boxes hold {%} of the page
            record.stops: {x} sentence ends in each repeated box
            record.headings: {%} of the repeated boxes have headings
            record.images: {%} of the repeated boxes have pictures
            record.prices: {%} of the repeated boxes have prices
            record.dated: {%} of the repeated boxes are dated
            record.excerpts: {%} of the repeated boxes break off in dots
            record.title-links: {%} of the repeated boxes begin with the linked title of another page
            record.spread: the repeated boxes differ in length by {%}
            record.announced: a number before them is that of the repeated boxes | no number before them is that of the repeated boxes
            record.index: number {n} of the repeated boxes | the first of the repeated boxes
            outer.level: {n} levels below the outermost box that repeats
            outer.count: the outermost repeated box repeats {n} times | no outer box repeats
            outer.words: {n} words in each outermost repeated box
            outer.links: {%} links in the outermost repeated boxes
            outer.share: the outermost repeated boxes hold {%} of the page
            outer.stops: {x} sentence ends in each outermost repeated box
            outer.headings: {%} of the outermost repeated boxes have headings
            outer.images: {%} of the outermost repeated boxes have pictures
            outer.prices: {%} of the outermost repeated boxes have prices
            outer.dated: {%} of the outermost repeated boxes are dated
            outer.excerpts: {%} of the outermost repeated boxes break off in dots
            outer.title-links: {%} of the outermost repeated boxes begin with the linked title of another page
            outer.spread: the outermost repeated boxes differ in length by {%}
            outer.announced: a number before them is that of the outermost repeated boxes | no number before them is that of the outermost repeated boxes
            outer.index: number {n} of the outermost repeated boxes | the first of the outermost repeated boxes
            vote: its boxes have {%} of the best vote of long paragraphs
            vote-level: the best-voted box around it is {n} levels up
            in-top: within the page's best-voted box, {n} levels down | is the page's best-voted box
            top-distance: {n} levels outside the page's best-voted box | within the page's best-voted box
            name.: a box {up} is named like: {*} | no box around is named like: {*}
            lexicon.OWN: its words speak {for} it
            lexicon.HEADING: the heading's words speak {for} it
            lexicon.NAMES: the names around speak {for} it
            lexicon.own-before: the words of the block before speak {for} it
            lexicon.own-after: the words of the block after speak {for} it
            lexicon.own-heading: the heading itself speaks {for} it
            lexicon.own-upper-heading: the upper heading itself speaks {for} it
            lexicon.names-before: the names around the block before speak {for} it
            lexicon.names-after: the names around the block after speak {for} it
            lexicon.own-section: the words of its section speak {for} it
            lexicon.own-box: the words of the box {*} up speak {for} it
            type-words.: the page's words speak {for} the type {*}
            type.: the page is of the type {*} with a probability of {%}
            page.words: the page has {n} words
            page.blocks: the page has {n} blocks
            page.links: {%} of the page's words are links
            page.good: {%} of the page's words are in long paragraphs
            page.headings: the page has {n} headings
            page.prices: the page has {n} prices
            page.images: the page has {n} pictures
            page.forms: the page has {n} forms
            page.tables: the page has {n} tables
            page.top-share: the best-voted box holds {%} of the page
            page.top-links: {%} links in the best-voted box
            page.kinds: {%} as many kinds of blocks as blocks
            page.og-article: the page calls itself an article | the page does not call itself an article
            page.og-product: the page calls itself a product | the page does not call itself a product
            page.og-website: the page calls itself a website | the page does not call itself a website
            schema.: the page's data says {*} | the page's data does not say {*}
            url.known: the address is known | the address is not known
            url.length: an address of {n} characters
            url.slashes: {n} slashes in the address
            url.hyphens: {n} hyphens in the address
            url.digits: {n} digits in the address
            url.query: the address has a query | the address has no query
            url.ends-slash: the address ends with a slash | the address does not end with a slash
            names.: {%} of the page's boxes are named like: {*} | no box of the page is named like: {*}
            """;

    private static final String BOXES = """
            words: {n} words
            links: {%} links
            share: {%} of the page's words
            mean: {n} words a block
            paragraphs: {%} in paragraphs
            stops: {x} sentence ends a word
            headings: {n} headings
            position: it stands at {%}
            heading: a heading of level {n} | not a heading
            same-box: in the same box or its neighbour | elsewhere
            same-kind: of the same kind | of another kind
            """;

    private static final String[] PLACES = {
        "its box", "the box around", "the box 2 up", "the box 3 up", "the box 4 up", "the box 5 up"
    };

    private static final Map<String, String> BY_NAME = new HashMap<>();

    static {
        read("", "", PHRASES);
        for (int i = 0; i < PLACES.length; i++) {
            read("box" + i + ".", PLACES[i] + ": ", BOXES);
        }
        for (int i = 1; i <= 3; i++) {
            read("prev" + i + ".", (i == 1 ? "the block" : i + " blocks") + " before: ", BOXES);
            read("next" + i + ".", (i == 1 ? "the block" : i + " blocks") + " after: ", BOXES);
        }
    }

    private FeatureWords() {}

    private static void read(String group, String before, String phrases) {
        for (String line : phrases.split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                String phrase = line.substring(colon + 2);
                BY_NAME.put(group + line.substring(0, colon), before + phrase.replace("| ", "| " + before));
            }
        }
    }

    static String of(String name, float value) {
        if (name.equals("tag")) {
            return "is a " + BlockTag.values()[Math.round(value)].name().toLowerCase(Locale.ROOT) + " element";
        }
        String phrase = BY_NAME.get(name);
        String end = "";
        for (int cut = name.length() - 1; phrase == null && cut > 0; cut--) {
            phrase = BY_NAME.get(name.substring(0, cut));
            end = name.substring(cut);
        }
        if (phrase == null || (value < 0 && isNone(name, phrase))) {
            return name.replace('.', ' ').replace('-', ' ') + (value < 0 ? ": none" : ": " + number(value));
        }
        int bar = phrase.indexOf(" | ");
        String said = bar < 0 ? phrase : value == 0 ? phrase.substring(bar + 3) : phrase.substring(0, bar);
        return fill(said, value, end.toLowerCase(Locale.ROOT));
    }

    /** Whether a number below 0 says that there is nothing to measure, as it does but for places and readings. */
    private static boolean isNone(String name, String phrase) {
        return phrase.contains("{%}") || (name.indexOf('.') > 0 && !phrase.contains("{for}"));
    }

    private static String fill(String phrase, float value, String end) {
        return phrase.replace("{exp}", String.valueOf(Math.round(Math.exp(value))))
                .replace("{%}", Math.round(100 * value) + " %")
                .replace("{n}", String.valueOf(Math.round(value)))
                .replace("{x}", number(value))
                .replace("{for}", value < 0 ? "against" : "for")
                .replace("{up}", value <= 0 || value > 0.9f ? "here" : Math.round(1 / value) - 1 + " up")
                .replace("{*}", end);
    }

    private static String number(float value) {
        return value == Math.rint(value)
                ? String.valueOf(Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
