package dev.winnow.console.reject;

import dev.winnow.archive.item.Capture;
import dev.winnow.console.capture.Captures;
import dev.winnow.console.capture.SafePage;
import dev.winnow.console.page.NotThereException;
import dev.winnow.job.Engine;
import dev.winnow.reject.RejectCode;
import dev.winnow.store.reject.Rejects;
import dev.winnow.store.reject.Rejects.RejectFilter;
import dev.winnow.store.reject.Rejects.StoredReject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rejects, filtered, and one with what its bytes look like. */
@Controller
class RejectsController {
    private static final int PAGE = 50;
    private static final int MOST_COUNTS = 20;
    private static final int HEAD_BYTES = 512;

    private final Engine engine;
    private final Captures captures;

    RejectsController(Engine engine, Captures captures) {
        this.engine = engine;
        this.captures = captures;
    }

    @GetMapping("/rejects")
    String rejects(
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String container,
            @RequestParam(required = false) @Nullable Long afterRun,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var filter = new RejectFilter(run, given(code), given(site), given(container));
        List<StoredReject> page = engine.rejects().page(filter, after == null ? null : afterRun, after, PAGE + 1);
        boolean more = page.size() > PAGE;
        List<StoredReject> shown = more ? page.subList(0, PAGE) : page;
        model.addAttribute("filter", filter);
        model.addAttribute("rejects", shown);
        model.addAttribute("first", after == null);
        model.addAttribute("last", more ? shown.get(PAGE - 1) : null);
        model.addAttribute("codes", first(engine.rejects().counts(filter, Rejects.By.CODE)));
        model.addAttribute("sites", first(engine.rejects().counts(filter, Rejects.By.SITE)));
        model.addAttribute("allCodes", RejectCode.values());
        return "reject/rejects";
    }

    private static Map<String, Long> first(Map<String, Long> counts) {
        var first = new LinkedHashMap<String, Long>();
        counts.entrySet().stream().limit(MOST_COUNTS).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @GetMapping("/rejects/one")
    String one(@RequestParam long run, @RequestParam String locator, Model model) {
        StoredReject reject = find(run, locator);
        model.addAttribute("reject", reject);
        model.addAttribute(
                "advice",
                Arrays.stream(RejectCode.values())
                        .filter(code -> code.name().equals(reject.code()))
                        .map(RejectCode::sentence)
                        .findFirst()
                        .orElse(null));
        try {
            Capture capture = captures.read(reject.locator());
            model.addAttribute("size", capture.body().length);
            model.addAttribute("head", head(capture.body()));
        } catch (NotThereException e) {
            model.addAttribute("missing", e.getMessage());
        }
        return "reject/reject";
    }

    @GetMapping("/rejects/page")
    ResponseEntity<String> page(@RequestParam long run, @RequestParam String locator) throws IOException {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", SafePage.POLICY)
                .body(SafePage.of(captures.read(find(run, locator).locator())));
    }

    private StoredReject find(long run, String locator) {
        return engine.rejects()
                .find(run, locator)
                .orElseThrow(() -> new NotThereException("Run " + run + " has no reject at " + locator + "."));
    }

    /** As hex and characters, sixteen to a line, the way that hexdump shows them. */
    private static String head(byte[] body) {
        var text = new StringBuilder();
        for (int at = 0; at < Math.min(body.length, HEAD_BYTES); at += 16) {
            var hex = new StringBuilder();
            var characters = new StringBuilder();
            for (int i = at; i < Math.min(at + 16, body.length); i++) {
                int value = body[i] & 0xff;
                hex.append(String.format(java.util.Locale.ROOT, "%02x ", value));
                characters.append(value >= 0x20 && value < 0x7f ? (char) value : '.');
            }
            text.append(String.format(java.util.Locale.ROOT, "%04x  %-48s  %s%n", at, hex, characters));
        }
        return text.toString();
    }
}
