package dev.winnow.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The process that works on a run.
 *
 * @param startedAt when the process started; tells a reused process id apart
 */
public record Owner(String host, long pid, Instant startedAt) {
    // Process start times come in clock ticks and drift by a little between readings on some systems.
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    /** This process. */
    public static Owner self() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(hostName(), self.pid(), startOf(self));
    }

    /**
     * Whether the owner still works. On this host the process table answers; of another host only the heartbeat is known.
     *
     * @param heartbeat the owner's last sign of life
     * @param patience how old a heartbeat from another host may be
     */
    public boolean isAlive(Instant heartbeat, Instant now, Duration patience) {
        if (!host.equals(hostName())) {
            return heartbeat.plus(patience).isAfter(now);
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process ->
                        Duration.between(startedAt, startOf(process)).abs().compareTo(START_TOLERANCE) <= 0)
                .orElse(false);
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
