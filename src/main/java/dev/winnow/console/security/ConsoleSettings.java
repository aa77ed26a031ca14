package dev.winnow.console.security;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * How the console is reached, and by whom.
 *
 * @param bind address of this machine that it listens on
 * @param port 0 for any that is free
 * @param hosts names by which browsers may call it, besides the address itself; in lower case, without a port
 * @param users who may log in; empty where nobody needs to, which only a loopback address allows
 * @param jobFolders where job files lie, as {@code *.yaml}
 */
public record ConsoleSettings(
        InetAddress bind, int port, List<String> hosts, List<ConsoleUser> users, List<Path> jobFolders) {
    public ConsoleSettings {
        hosts = List.copyOf(hosts);
        users = List.copyOf(users);
        jobFolders = List.copyOf(jobFolders);
        if (users.isEmpty() && !bind.isLoopbackAddress()) {
            throw new ConsoleException("On " + bind.getHostAddress()
                    + " others could reach the console, so it needs users: set WINNOW_USERS to"
                    + " name:operator:password or name:viewer:password, apart by commas; docs/console.md says how to"
                    + " write the password as a hash. Without users it is for this machine alone: leave --bind out.");
        }
    }

    /** Whether whoever reaches the console may use it. */
    public boolean isOpen() {
        return users.isEmpty();
    }
}
