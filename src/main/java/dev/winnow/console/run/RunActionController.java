package dev.winnow.console.run;

import dev.winnow.console.page.NotThereException;
import dev.winnow.job.Engine;
import dev.winnow.store.run.Run;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks before an action, and does it. */
@Controller
class RunActionController {
    private static final String PATH = "/runs/{id}/{action:stop|resume|publish|rollback|retry|reprocess}";

    private final Engine engine;
    private final RunActions actions;

    RunActionController(Engine engine, RunActions actions) {
        this.engine = engine;
        this.actions = actions;
    }

    @GetMapping(PATH)
    String ask(@PathVariable long id, @PathVariable String action, Model model, HttpServletResponse response) {
        Run run = find(id);
        RunAction chosen = action(action);
        Confirmation confirmation = actions.confirm(chosen, run);
        if (confirmation.refusal() != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        model.addAttribute("run", run);
        model.addAttribute("action", chosen);
        model.addAttribute("confirmation", confirmation);
        return "run/confirm";
    }

    @PostMapping(PATH)
    String act(
            @PathVariable long id,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String reason,
            Principal user)
            throws IOException {
        long shown = actions.perform(action(action), find(id), given(site), given(reason), user.getName());
        return "redirect:/runs/" + shown;
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static RunAction action(String path) {
        return Arrays.stream(RunAction.values())
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private Run find(long id) {
        return engine.runs().find(id).orElseThrow(() -> new NotThereException("There is no run " + id + "."));
    }
}
