package dev.winnow.night;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Writes one large WARC of real records, for measurements: {@code RepeatRecords FILE MEGABYTES WARC...}. The records of the
 * given files are written over and over, each time to other addresses, until the file has the size; where its name ends in
 * {@code .gz}, a gzip member for each record.
 */
public final class RepeatRecords {
    private final OutputStream out;
    private final boolean packed;
    private long written;

    private RepeatRecords(OutputStream out, boolean packed) {
        this.out = out;
        this.packed = packed;
    }

    /** A record's head without its address and version, its address, and its block. */
    @SuppressWarnings("ArrayRecordComponent") // read and written once, here
    private record Real(String head, String address, byte[] block) {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long bytes = Long.parseLong(args[1]) << 20;
        List<Real> records = new ArrayList<>();
        for (String warc : List.of(args).subList(2, args.length)) {
            read(Path.of(warc), records);
        }
        if (records.isEmpty()) {
            throw new IOException("no record to repeat in " + List.of(args).subList(2, args.length));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var repeated = new RepeatRecords(out, file.toString().endsWith(".gz"));
            int copy = 0;
            while (repeated.written < bytes) {
                copy++;
                for (Real real : records) {
                    repeated.write(real, copy);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%,d records in %s, %,d bytes%n",
                    (long) copy * records.size(),
                    file,
                    repeated.written);
        }
    }

    private static void read(Path warc, List<Real> records) throws IOException {
        try (var reader = new WarcReader(warc)) {
            reader.setLenient(true);
            for (WarcRecord record : reader) {
                var head = new StringBuilder();
                record.headers().map().forEach((name, values) -> {
                    if (!name.equalsIgnoreCase("WARC-Target-URI")) {
                        values.forEach(value ->
                                head.append(name).append(": ").append(value).append("\r\n"));
                    }
                });
                String address = record.headers().first("WARC-Target-URI").orElse("");
                records.add(new Real(
                        head.toString(), address, record.body().stream().readAllBytes()));
            }
        }
    }

    private void write(Real real, int copy) throws IOException {
        String address = real.address.isEmpty()
                ? ""
                : "WARC-Target-URI: " + real.address + (real.address.contains("?") ? "&" : "?") + "copy=" + copy
                        + "\r\n";
        var record = new ByteArrayOutputStream(real.block.length + 1_024);
        try (OutputStream to = packed ? new GZIPOutputStream(record) : record) {
            to.write(("WARC/1.0\r\n" + real.head + address + "\r\n").getBytes(UTF_8));
            to.write(real.block);
            to.write("\r\n\r\n".getBytes(UTF_8));
        }
        record.writeTo(out);
        written += record.size();
    }
}
