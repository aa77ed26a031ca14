package dev.winnow.store.export;

import java.util.Locale;

/** How articles are written. */
public enum Format {
    /** One JSON object a line. */
    JSONL,
    /** RFC 4180 with a header line. */
    CSV,
    /** One typed, compressed file for scans. */
    PARQUET,
    /** A folder: one file for each article, with its facts as YAML before the text. */
    MARKDOWN;

    /** What the ending of a file's name asks for, before that of a compression; JSON Lines where it says nothing. */
    public static Format of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        name = name.substring(0, name.length() - Compression.of(name).ending().length());
        return name.endsWith(CSV.ending()) ? CSV : name.endsWith(PARQUET.ending()) ? PARQUET : JSONL;
    }

    /** How a file of this format ends; a folder's name has no ending. */
    public String ending() {
        return this == MARKDOWN ? "" : "." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the whole is one stream of bytes that can be compressed, or sent to standard output. */
    public boolean isText() {
        return this == JSONL || this == CSV;
    }
}
