package dev.winnow.store.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The process that works on a run.
 *
 * @param host for people
 * @param machine which process table {@code pid} counts in
 * @param startedAt when the process started; tells a reused process id apart
 */
public record ProcessOwner(String host, String machine, long pid, Instant startedAt) {
    // Process start times come in clock ticks and drift by a little between readings on some systems.
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);
    private static final int LONGEST_HOST = 20;

    /** This process. */
    public static ProcessOwner self() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessOwner(hostName(), ProcessTable.id(hostName()), self.pid(), startOf(self));
    }

    /** Whether the process table of this machine can tell if the owner lives. */
    public boolean isLocal() {
        return machine.equals(ProcessTable.id(hostName()));
    }

    /** Whether the process table has the owner; only to be asked of a local one. A process that is halted lives. */
    public boolean isInProcessTable() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        Duration.between(startedAt, startOf(process)).abs().compareTo(START_TOLERANCE) <= 0)
                .orElse(false);
    }

    /** A name for the owner's connections, so that a server can tell them from everybody else's; 63 characters at most. */
    String session() {
        String shortHost = host.length() > LONGEST_HOST ? host.substring(0, LONGEST_HOST) : host;
        return "winnow " + shortHost + " " + pid + " " + Long.toString(startedAt.toEpochMilli(), Character.MAX_RADIX);
    }

    /** For people: {@code process 12 on host}. */
    @Override
    public String toString() {
        return "process " + pid + " on " + host;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.MILLIS);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
