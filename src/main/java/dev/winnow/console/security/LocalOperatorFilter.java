package dev.winnow.console.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where nobody logs in, whoever sits at this machine is the operator, under the account that the console runs under. */
final class LocalOperatorFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                System.getProperty("user.name", "operator"),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + ConsoleUser.Role.OPERATOR))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
