package dev.winnow.console.security;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The doors: which hosts, whose pages, which users. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** Everything from here, nothing inline; pages of archives have a stricter one of their own. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'self'";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String OPERATOR = ConsoleUser.Role.OPERATOR.name();

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ConsoleSettings settings) {
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.sameOrigin()));
        http.addFilterAfter(new SameOriginFilter(), HeaderWriterFilter.class);
        if (settings.isOpen()) {
            http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .addFilterBefore(new LocalOperatorFilter(), AuthorizationFilter.class);
        } else {
            http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                    "/login", "/console.css", "/actuator/health/**", "/error")
                            .permitAll()
                            .requestMatchers(HttpMethod.GET, "/**")
                            .hasAnyRole(OPERATOR, ConsoleUser.Role.VIEWER.name())
                            .requestMatchers("/logout")
                            .authenticated()
                            .anyRequest()
                            .hasRole(OPERATOR))
                    .formLogin(form -> form.loginPage("/login").permitAll())
                    .httpBasic(basic -> {})
                    .logout(logout -> logout.logoutSuccessUrl("/login"));
        }
        return http.build();
    }

    /** A name that leads here from elsewhere, as in DNS rebinding, is refused before anything is looked at. */
    @Bean
    StrictHttpFirewall firewall(ConsoleSettings settings) {
        var firewall = new StrictHttpFirewall();
        boolean loopback = settings.bind().isLoopbackAddress();
        List<String> named = settings.hosts();
        String own = settings.bind().getHostAddress().toLowerCase(Locale.ROOT);
        firewall.setAllowedHostnames(host -> {
            String name = host.toLowerCase(Locale.ROOT);
            return LOOPBACK.contains(name)
                    || name.equals(own)
                    || named.contains(name)
                    || (!loopback && named.isEmpty() && isAddress(name));
        });
        return firewall;
    }

    /** An address cannot be rebound; a name can. */
    private static boolean isAddress(String host) {
        return host.matches("[0-9.]+|\\[[0-9a-f:.]+\\]");
    }

    @Bean
    LoginThrottle loginThrottle() {
        return new LoginThrottle(Clock.systemUTC());
    }

    @Bean
    UserDetailsService users(ConsoleSettings settings, LoginThrottle throttle) {
        return name -> {
            throttle.admit(name);
            return settings.users().stream()
                    .filter(user -> user.name().equals(name))
                    .findFirst()
                    .map(SecurityConfiguration::details)
                    .orElseThrow(() -> new UsernameNotFoundException(name));
        };
    }

    private static UserDetails details(ConsoleUser user) {
        return User.withUsername(user.name())
                .password(user.password())
                .roles(user.role().name())
                .build();
    }
}
