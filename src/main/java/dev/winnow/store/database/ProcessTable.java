package dev.winnow.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names the process table that a process id counts in. A host's name will not do: containers on one host have process
 * tables of their own, and two machines may have one name.
 */
final class ProcessTable {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path PROCESSES = Path.of("/proc/self/ns/pid");

    private ProcessTable() {}

    /** On Linux the boot and the namespace of process ids; elsewhere the host's name. */
    static String id(String hostName) {
        try {
            return Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(PROCESSES);
        } catch (IOException | UnsupportedOperationException e) {
            return hostName;
        }
    }
}
