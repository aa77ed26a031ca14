package dev.winnow.console.article;

import dev.winnow.archive.item.Capture;
import dev.winnow.console.capture.Captures;
import dev.winnow.console.capture.SafePage;
import dev.winnow.console.page.NotThereException;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.job.Engine;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.learn.ProfileCache;
import dev.winnow.report.explain.ExplainPage;
import dev.winnow.report.explain.Explained;
import dev.winnow.store.article.ArticleVersions.VersionLine;
import dev.winnow.store.article.ArticleVersions.VersionText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One version of an article: its text and facts, the captured page, why each block was kept, and what changed. */
@Controller
class ArticleController {
    private static final int MOST_VERSIONS = 100;
    private static final int MOST_BLOCKS = 1000;
    /** As the explanation's own meta element has it; its style is in the page. */
    private static final String EXPLANATION_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Engine engine;
    private final Captures captures;

    ArticleController(Engine engine, Captures captures) {
        this.engine = engine;
        this.captures = captures;
    }

    @GetMapping("/articles/{id}")
    String article(@PathVariable long id, Model model) {
        VersionText version = find(id);
        model.addAttribute("version", version);
        model.addAttribute(
                "versions", engine.articleVersions().of(version.line().address(), MOST_VERSIONS));
        return "article/article";
    }

    /** What changed against an earlier version of the same article. */
    @GetMapping("/articles/{id}/diff")
    String diff(@PathVariable long id, @RequestParam(required = false) @Nullable Long against, Model model) {
        VersionText now = find(id);
        List<VersionLine> versions = engine.articleVersions().of(now.line().address(), MOST_VERSIONS);
        long before = versions.stream()
                .mapToLong(VersionLine::id)
                .filter(other -> against == null ? other < id : other == against)
                .findFirst()
                .orElseThrow(() -> new NotThereException("There is no earlier version of this article."));
        VersionText old = find(before);
        model.addAttribute("now", now);
        model.addAttribute("old", old);
        model.addAttribute("pieces", WordDiff.of(old.text(), now.text()));
        return "article/diff";
    }

    /** The captured page, harmless. */
    @GetMapping("/articles/{id}/page")
    ResponseEntity<String> page(@PathVariable long id) throws IOException {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", SafePage.POLICY)
                .body(SafePage.of(captures.read(find(id).locator())));
    }

    /** Each block of the page, whether it is kept and why, as today's extractor sees it in the light of its site. */
    @GetMapping("/articles/{id}/explanation")
    ResponseEntity<String> explanation(@PathVariable long id) {
        VersionText version = find(id);
        Capture capture = captures.read(version.locator());
        var explanation = new GuardedExtractor(ExtractOptions.DEFAULT)
                .explain(capture, MOST_BLOCKS, new ProfileCache(engine.knownSites()));
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", EXPLANATION_POLICY)
                .body(ExplainPage.write(new Explained(version.locator(), version.url(), explanation)));
    }

    /** The bytes as they were captured; always a download, never shown. */
    @GetMapping("/articles/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable long id) {
        Capture capture = captures.read(find(id).locator());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("capture-" + id + ".html")
                                .build()
                                .toString())
                .header("Content-Security-Policy", SafePage.POLICY)
                .body(capture.body());
    }

    private VersionText find(long id) {
        return engine.articleVersions()
                .find(id)
                .orElseThrow(() -> new NotThereException("There is no article version " + id + "."));
    }
}
