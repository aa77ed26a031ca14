package dev.winnow.console.page;

import dev.winnow.console.security.ConsoleSettings;
import dev.winnow.job.control.JobException;
import dev.winnow.store.database.StoreException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Gives every page what the layout needs, and turns refusals into pages with a sentence. */
@ControllerAdvice(basePackages = "dev.winnow.console")
class PageAdvice {
    private final ConsoleSettings settings;

    PageAdvice(ConsoleSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute
    void layout(Model model, HttpServletRequest request, @Nullable Principal user) {
        model.addAttribute("fmt", new PageFormat());
        model.addAttribute("user", user == null ? "" : user.getName());
        model.addAttribute("loggedIn", !settings.isOpen() && user != null);
        model.addAttribute("acts", request.isUserInRole("OPERATOR"));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notThere(NotThereException e, Model model, HttpServletRequest request, @Nullable Principal user) {
        return problem(404, e.getMessage(), model, request, user);
    }

    /** What makes no sense now: the sentence says why. */
    @ExceptionHandler({RefusedException.class, JobException.class, StoreException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(RuntimeException e, Model model, HttpServletRequest request, @Nullable Principal user) {
        return problem(409, e.getMessage(), model, request, user);
    }

    private String problem(
            int status, @Nullable String message, Model model, HttpServletRequest request, @Nullable Principal user) {
        layout(model, request, user);
        model.addAttribute("status", status);
        model.addAttribute("message", message);
        return "error";
    }
}
