package dev.winnow.extract.language;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * How much each run of up to four letters speaks for each language that is written in shared letters. Written by
 * {@code TrainLanguageModel}; a run that is not in it says nothing. About 5 MB, read once.
 */
final class LanguageModel {
    static final String RESOURCE = "language-model.bin";

    private final String[] names;
    private final String[] languages;
    private final double step;
    private final double[] unmarked;
    private final NgramTable table;

    private LanguageModel(String[] names, double step, double[] unmarked, NgramTable table) {
        this.names = names;
        this.languages = Arrays.stream(names).map(LanguageModel::language).toArray(String[]::new);
        this.step = step;
        this.unmarked = unmarked;
        this.table = table;
    }

    static LanguageModel shared() {
        return Shared.MODEL;
    }

    /** How many languages the model tells apart, some by more than one name. */
    int size() {
        return names.length;
    }

    String name(int language) {
        return names[language];
    }

    /** The primary tag of a name. */
    String language(int language) {
        return languages[language];
    }

    private static String language(String name) {
        String primary = LanguageDetector.primary(name);
        return primary == null ? name : primary;
    }

    /** What one unit of a weight is worth. */
    double step() {
        return step;
    }

    /** What a word's begin or end is worth to a language whose words' ends are unknown to the model. */
    double unmarked(int language) {
        return unmarked[language];
    }

    /** Adds what the runs of letters in a word say, a blank before and behind it, to the languages' sums. */
    void add(char[] word, int length, int[] sums) {
        for (int from = 0; from < length - 1; from++) {
            long hash = NgramTable.EMPTY;
            for (int to = from; to < length && to < from + NgramTable.LONGEST; to++) {
                boolean end = from == 0 || to == length - 1;
                if (end && to - from >= NgramTable.LONGEST_AT_END) {
                    break;
                }
                hash = NgramTable.hash(hash, word[to]);
                table.add(hash, sums);
            }
        }
    }

    static LanguageModel read(InputStream packed) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed)));
        String[] names = new String[in.readUnsignedByte()];
        double[] unmarked = new double[names.length];
        for (int each = 0; each < names.length; each++) {
            names[each] = in.readUTF();
            unmarked[each] = in.readDouble();
        }
        double step = in.readDouble();
        int count = in.readInt();
        long[] hashes = new long[count];
        int[] places = new int[count];
        ByteArrayOutputStream weights = new ByteArrayOutputStream();
        for (int each = 0; each < count; each++) {
            hashes[each] = NgramTable.hash(in.readUTF());
            places[each] = weights.size();
            int languages = in.readUnsignedByte();
            weights.write(languages);
            weights.write(in.readNBytes(2 * languages));
        }
        return new LanguageModel(names, step, unmarked, new NgramTable(hashes, places, weights.toByteArray()));
    }

    private static LanguageModel load() {
        try (InputStream in = LanguageModel.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside the class " + LanguageModel.class);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static final class Shared {
        private static final LanguageModel MODEL = load();
    }
}
