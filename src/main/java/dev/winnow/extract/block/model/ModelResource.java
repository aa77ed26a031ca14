package dev.winnow.extract.block.model;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;

/** A trained model that comes with the program, packed beside the class that reads it. */
public final class ModelResource {
    private ModelResource() {}

    /** Reads a model from its unpacked bytes. */
    @FunctionalInterface
    public interface ModelReader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /**
     * Reads a model.
     *
     * @param owner the class beside which it lies
     * @throws IllegalStateException where it is missing: the program was not built whole
     */
    public static <T> T read(Class<?> owner, String name, ModelReader<T> reader) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + name + " is missing. Build it again.");
            }
            return reader.read(new DataInputStream(new InflaterInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
