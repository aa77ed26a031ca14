package dev.winnow.store.database;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * Lets other commands of the same account into the H2 file that this process has: H2's own server, on the loopback
 * interface only, for this one database, which is known by a random key in place of its name.
 */
final class DatabaseServer implements AutoCloseable {
    private static final int KEY_BYTES = 16;

    private final Server server;
    private final String address;

    private DatabaseServer(Server server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Opens a door; null where this machine allows no such thing, which only keeps the others waiting. */
    static @Nullable DatabaseServer open(DatabaseSettings settings) {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        String key = HexFormat.of().formatHex(random);
        try {
            Server server = Server.createTcpServer("-tcpPort", "0", "-tcpDaemon", "-key", key, settings.toString())
                    .start();
            return new DatabaseServer(server, "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/" + key);
        } catch (SQLException e) {
            return null;
        }
    }

    /** What others open to come in; whoever knows it is in. */
    String address() {
        return address;
    }

    @Override
    public void close() {
        server.stop();
    }
}
