package dev.winnow.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;

/**
 * Slows down whoever guesses passwords: after five wrong ones a name waits a minute. Bounded, whatever names are tried.
 */
public final class LoginThrottle {
    private static final int FREE = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Failures(int count, Instant last) {}

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asked before a password is looked at.
     *
     * @throws LockedException where the name has to wait
     */
    synchronized void admit(String name) {
        Failures known = failures.get(name);
        if (known != null && known.count >= FREE && clock.instant().isBefore(known.last.plus(WAIT))) {
            throw new LockedException("Too many wrong passwords; wait a minute.");
        }
    }

    @EventListener
    synchronized void failed(AbstractAuthenticationFailureEvent event) {
        if (!(event.getException() instanceof LockedException)) {
            failures.merge(
                    event.getAuthentication().getName(),
                    new Failures(1, clock.instant()),
                    (known, one) -> new Failures(known.count + 1, one.last));
        }
    }

    @EventListener
    synchronized void succeeded(AuthenticationSuccessEvent event) {
        failures.remove(event.getAuthentication().getName());
    }
}
