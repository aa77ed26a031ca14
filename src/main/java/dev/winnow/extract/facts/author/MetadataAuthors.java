package dev.winnow.extract.facts.author;

import dev.winnow.extract.facts.evidence.FactText;
import dev.winnow.extract.facts.evidence.JsonItem;
import dev.winnow.extract.facts.evidence.PageEvidence;
import dev.winnow.extract.limit.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposes the authors that a page states for programs: structured data and {@code meta} elements. */
final class MetadataAuthors {
    private static final List<String> NAMED = List.of(
            "author",
            "article:author",
            "article:author_name",
            "parsely-author",
            "sailthru.author",
            "dc.creator",
            "dcterms.creator",
            "byl",
            "byline",
            "author_name",
            "article.author",
            "og:article:author",
            "cxenseparse:author",
            "dc.contributor",
            "dc:creator",
            "dcterms:creator",
            "articleauthor",
            "article_author",
            "mrf:authors",
            "citation_authors");

    private final PageEvidence page;
    private final AuthorBallot ballot;

    MetadataAuthors(PageEvidence page, AuthorBallot ballot) {
        this.page = page;
        this.ballot = ballot;
    }

    void propose(@Nullable JsonItem main) {
        if (main != null) {
            structured(main);
        }
        metas();
        cited();
        labelled();
    }

    private void structured(JsonItem main) {
        if (!proposed(main, "author")) {
            proposed(main, "creator");
        }
    }

    /** Whether the property names anybody. */
    private boolean proposed(JsonItem main, String property) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>(JsonItem.strings(main.fields().get(property)));
        boolean people = true;
        for (JsonItem author : page.items().resolve(main.fields().get(property))) {
            Checkpoint.pass();
            values.addAll(author.names());
            people &=
                    !author.types().contains("organization") && !author.types().contains("newsmediaorganization");
        }
        for (String value : values) {
            Checkpoint.pass();
            names.addAll(PersonNames.of(FactText.clean(value)));
        }
        ballot.add(names, "json-ld:" + property, people ? 0.9 : 0.6);
        if (names.isEmpty() && values.size() == 1) {
            ballot.stated(FactText.clean(values.get(0)), "json-ld:" + property, 0.9);
        }
        return !values.isEmpty();
    }

    private void metas() {
        for (String name : NAMED) {
            List<String> names = new ArrayList<>();
            List<String> values = page.metas().getOrDefault(name, List.of());
            for (String value : values) {
                Checkpoint.pass();
                names.addAll(PersonNames.of(FactText.clean(value)));
            }
            double trust = name.equals("author") || name.endsWith("creator") ? 0.7 : 0.75;
            ballot.add(names, "meta:" + name, trust);
            if (names.isEmpty() && values.size() == 1) {
                ballot.stated(FactText.clean(values.get(0)), "meta:" + name, trust);
            }
        }
    }

    private void cited() {
        List<String> cited = new ArrayList<>();
        for (String value : page.metas().getOrDefault("citation_author", List.of())) {
            Checkpoint.pass();
            cited.add(inOrder(FactText.clean(value)));
        }
        ballot.add(cited, "meta:citation_author", 0.9);
    }

    private void labelled() {
        for (int i = 1; i <= 2; i++) {
            String label = page.meta("twitter:label" + i);
            String data = page.meta("twitter:data" + i);
            if (label != null && data != null && PersonNames.hasLead(label + ": x")) {
                List<String> names = PersonNames.of(data);
                ballot.add(names, "twitter:data", 0.75);
                if (names.isEmpty()) {
                    ballot.stated(data, "twitter:data", 0.75);
                }
            }
        }
    }

    /** "Doe, Jane" is how libraries write Jane Doe. */
    private static String inOrder(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + ' ' + name.substring(0, comma);
    }
}
