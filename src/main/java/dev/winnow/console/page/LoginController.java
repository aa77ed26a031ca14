package dev.winnow.console.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in on, where users are set. */
@Controller
class LoginController {
    @GetMapping("/login")
    String login() {
        return "login";
    }
}
