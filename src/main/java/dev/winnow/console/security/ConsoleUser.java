package dev.winnow.console.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/**
 * Somebody who may log in.
 *
 * @param password as Spring's delegating encoder has it: {@code {bcrypt}$2a$…}
 */
public record ConsoleUser(String name, Role role, String password) {
    /** What a user may do. */
    public enum Role {
        /** Look. */
        VIEWER,
        /** Look, start, stop, publish, roll back. */
        OPERATOR
    }

    /**
     * Reads users as the environment names them: {@code name:role:password}, apart by commas. A password without an
     * encoder's name in braces is hashed here.
     *
     * @throws IllegalArgumentException with a sentence that shows no password
     */
    public static List<ConsoleUser> parse(String text) {
        var users = new ArrayList<ConsoleUser>();
        for (String each : text.split(",", -1)) {
            if (!each.isBlank()) {
                users.add(user(each.strip(), users.size() + 1));
            }
        }
        return users;
    }

    private static ConsoleUser user(String text, int number) {
        String[] parts = text.split(":", 3);
        if (parts.length < 3 || parts[0].isBlank() || parts[2].isBlank()) {
            throw new IllegalArgumentException("WINNOW_USERS takes name:role:password, apart by commas; its entry "
                    + number + " is not like that.");
        }
        try {
            return new ConsoleUser(
                    parts[0].strip(),
                    Role.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
                    encoded(parts[2].strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("WINNOW_USERS gives " + parts[0].strip()
                    + " a role that there is none of; roles are viewer and operator.");
        }
    }

    private static String encoded(String password) {
        return password.startsWith("{")
                ? password
                : PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
    }
}
