package dev.winnow.console.run;

import dev.winnow.console.page.NotThereException;
import dev.winnow.job.Engine;
import dev.winnow.store.reject.Rejects;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One run. */
@Controller
class RunController {
    private static final int MOST_SITES = 10;
    /** As the report's own meta element has it; its style is in the page. */
    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final Engine engine;
    private final RunRows rows;
    private final RunProgressFeed feed;

    RunController(Engine engine, RunRows rows, RunProgressFeed feed) {
        this.engine = engine;
        this.rows = rows;
        this.feed = feed;
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, Model model) {
        model.addAttribute("page", page(find(id)));
        model.addAttribute(
                "offers",
                Arrays.stream(RunAction.values())
                        .filter(action -> action.isOffered(rows.row(find(id))))
                        .toList());
        return "run/run";
    }

    private RunPage page(Run run) {
        var ofRun = new Rejects.RejectFilter(run.id(), null, null, null);
        return new RunPage(
                rows.row(run),
                engine.steps().of(run),
                engine.findings().kept(run.id()),
                engine.heldSites().of(run.id()),
                engine.actions().of(run.id()),
                engine.operatorActions().of(run.id()),
                engine.rejects().counts(run.id()),
                first(engine.rejects().counts(ofRun, Rejects.By.SITE)));
    }

    private static Map<String, Long> first(Map<String, Long> counts) {
        var first = new LinkedHashMap<String, Long>();
        counts.entrySet().stream().limit(MOST_SITES).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    /** What the report file holds, made anew. */
    @GetMapping("/runs/{id}/report")
    ResponseEntity<String> report(@PathVariable long id) {
        if (find(id).state() == RunState.RUNNING) {
            throw new NotThereException("Run " + id + " has no report before it has ended.");
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", REPORT_POLICY)
                .body(engine.reports().page(id));
    }

    @GetMapping("/runs/{id}/live")
    SseEmitter live(@PathVariable long id) {
        return feed.follow(find(id));
    }

    private Run find(long id) {
        return engine.runs().find(id).orElseThrow(() -> new NotThereException("There is no run " + id + "."));
    }
}
