package dev.winnow.console.article;

import dev.winnow.article.PageType;
import dev.winnow.job.Engine;
import dev.winnow.store.article.ArticleVersions.VersionFilter;
import dev.winnow.store.article.ArticleVersions.VersionLine;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.SearchTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of articles, and the search in them. */
@Controller
class ArticlesController {
    private static final int PAGE = 50;

    private final Engine engine;

    ArticlesController(Engine engine) {
        this.engine = engine;
    }

    /**
     * A piece of a snippet.
     *
     * @param hit whether it is a word that was looked for
     */
    record SnippetPiece(boolean hit, String text) {}

    /** What was found, with the place that shows the words. */
    record Found(
            Search.SearchHit hit,
            List<SnippetPiece> title,
            List<SnippetPiece> snippet,
            @Nullable VersionLine line) {}

    @GetMapping("/articles")
    String articles(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String completeness,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable Double confidence,
            @RequestParam(defaultValue = "") String cluster,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            Model model) {
        var filter = new VersionFilter(
                given(site), given(language), given(type), given(completeness), since, confidence, given(cluster));
        model.addAttribute("q", q);
        model.addAttribute("filter", filter);
        model.addAttribute("types", PageType.values());
        model.addAttribute("first", before == Long.MAX_VALUE);
        if (q.isBlank()) {
            List<VersionLine> page = engine.articleVersions().page(filter, before, PAGE + 1);
            boolean more = page.size() > PAGE;
            model.addAttribute("articles", more ? page.subList(0, PAGE) : page);
            model.addAttribute("next", more ? page.get(PAGE - 1).id() : null);
        } else {
            search(q, filter, model);
        }
        return "article/articles";
    }

    private void search(String q, VersionFilter filter, Model model) {
        try {
            List<Found> found = engine
                    .search()
                    .find(new Search.SearchRequest(
                            SearchTerms.of(q), filter.site(), filter.language(), filter.since(), PAGE))
                    .stream()
                    .map(this::found)
                    .toList();
            model.addAttribute("found", found);
        } catch (IllegalArgumentException e) {
            model.addAttribute("found", List.of());
            model.addAttribute("problem", e.getMessage());
        }
    }

    private Found found(Search.SearchHit hit) {
        return new Found(
                hit,
                pieces(Objects.requireNonNullElse(hit.markedTitle(), hit.address())),
                pieces(hit.snippet()),
                engine.articleVersions().current(hit.address()).orElse(null));
    }

    private static List<SnippetPiece> pieces(String snippet) {
        var pieces = new ArrayList<SnippetPiece>();
        boolean hit = false;
        int from = 0;
        for (int i = 0; i <= snippet.length(); i++) {
            char c = i == snippet.length() ? Search.SearchHit.END : snippet.charAt(i);
            if (c == Search.SearchHit.BEGIN || c == Search.SearchHit.END) {
                if (i > from) {
                    pieces.add(new SnippetPiece(hit, snippet.substring(from, i)));
                }
                hit = c == Search.SearchHit.BEGIN;
                from = i + 1;
            }
        }
        return pieces;
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
