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
            "dc.contributor");

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
        List<String> names = new ArrayList<>();
        boolean people = true;
        for (String name : JsonItem.strings(main.fields().get("author"))) {
            Checkpoint.pass();
            names.addAll(PersonNames.of(FactText.clean(name)));
        }
        for (JsonItem author : page.items().resolve(main.fields().get("author"))) {
            Checkpoint.pass();
            String name = author.text("name");
            if (name != null) {
                names.addAll(PersonNames.of(name));
                people &= !author.types().contains("organization")
                        && !author.types().contains("newsmediaorganization");
            }
        }
        ballot.add(names, "json-ld:author", people ? 0.9 : 0.6);
    }

    private void metas() {
        for (String name : NAMED) {
            List<String> names = new ArrayList<>();
            for (String value : page.metas().getOrDefault(name, List.of())) {
                Checkpoint.pass();
                names.addAll(PersonNames.of(FactText.clean(value)));
            }
            ballot.add(names, "meta:" + name, name.equals("author") || name.equals("dc.creator") ? 0.7 : 0.75);
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
                ballot.add(PersonNames.of(data), "twitter:data", 0.75);
            }
        }
    }

    /** "Doe, Jane" is how libraries write Jane Doe. */
    private static String inOrder(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + ' ' + name.substring(0, comma);
    }
}
