package dev.winnow.extract.site;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of a page's facts, as hashes: where words stand on it, which of these places say what its structured data
 * states, and what each source tells. At most some hundred numbers, most of them those of the site's other pages too. Immutable.
 */
public final class FactSample {
    /** Of a page whose facts nobody read. */
    public static final FactSample NONE = new Builder().build();

    /** Places that are remembered of a page, those that show a fact before the others. */
    public static final int MOST_PLACES = 160;

    /** Facts that are remembered of a page, of all sources together. */
    public static final int MOST_TOLD = 32;

    private static final int LONGEST_PATH = 80;
    private static final int MOST_PATHS = 8;

    /**
     * What a source tells.
     *
     * @param source a hash of its name
     * @param value a hash of the fact
     */
    record Told(SiteFact fact, int source, int value) {}

    /** The facts that structured data states, one bit each. */
    private final int stated;
    /** For each place the facts that it shows, one bit each. */
    private final Map<Integer, Integer> places;
    /** Places that show a fact, for people. */
    private final Map<Integer, String> paths;

    private final List<Told> told;

    private FactSample(int stated, Map<Integer, Integer> places, Map<Integer, String> paths, List<Told> told) {
        this.stated = stated;
        this.places = places;
        this.paths = paths;
        this.told = told;
    }

    /** Gathers what is remembered of a page. */
    public static final class Builder {
        private int stated;
        private final Map<Integer, Integer> shown = new LinkedHashMap<>();
        private final Map<Integer, String> paths = new LinkedHashMap<>();
        private final Map<Integer, Integer> places = new LinkedHashMap<>();
        private final List<Told> told = new ArrayList<>();

        /** The page's structured data states a fact that is looked for on the page. */
        public Builder stated(SiteFact fact) {
            stated |= fact.bit();
            return this;
        }

        /**
         * Words stand in a place.
         *
         * @param place a hash of it
         */
        public Builder place(int place) {
            if (places.size() < MOST_PLACES) {
                places.putIfAbsent(place, 0);
            }
            return this;
        }

        /**
         * A place says what the page's structured data states.
         *
         * @param path the place for people
         */
        public Builder shown(SiteFact fact, int place, String path) {
            shown.merge(place, fact.bit(), (one, other) -> one | other);
            if (paths.size() < MOST_PATHS) {
                paths.putIfAbsent(place, path.substring(0, Math.min(LONGEST_PATH, path.length())));
            }
            return this;
        }

        /**
         * A source tells a fact.
         *
         * @param source a hash of its name
         * @param value a hash of the fact
         */
        public Builder told(SiteFact fact, int source, int value) {
            Told each = new Told(fact, source, value);
            if (told.size() < MOST_TOLD && !told.contains(each)) {
                told.add(each);
            }
            return this;
        }

        /** What was gathered. */
        public FactSample build() {
            Map<Integer, Integer> all = new LinkedHashMap<>(shown);
            places.forEach((place, none) -> {
                if (all.size() < MOST_PLACES) {
                    all.putIfAbsent(place, none);
                }
            });
            return new FactSample(stated, all, Map.copyOf(paths), List.copyOf(told));
        }
    }

    /** Whether the page states a fact, so that its places can be compared with it. */
    boolean states(SiteFact fact) {
        return (stated & fact.bit()) != 0;
    }

    /** The places that it remembers, with the facts that they show, one bit each. */
    Map<Integer, Integer> places() {
        return places;
    }

    Map<Integer, String> paths() {
        return paths;
    }

    List<Told> told() {
        return told;
    }

    /** A number that two pages share only where their facts are the same: it orders captures of one page. */
    int hash() {
        int hash = 31 * stated + places.hashCode();
        for (Told each : told) {
            hash = 31 * (31 * (31 * hash + each.fact().ordinal()) + each.source()) + each.value();
        }
        return hash;
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(stated);
        out.writeByte(places.size());
        for (int place : places.keySet()) {
            out.writeInt(place);
        }
        for (int shows : places.values()) {
            out.writeByte(shows);
        }
        out.writeByte(told.size());
        for (Told each : told) {
            out.writeByte(each.fact().ordinal());
            out.writeInt(each.source());
            out.writeInt(each.value());
        }
        out.writeByte(paths.size());
        for (int place : places.keySet()) {
            if (paths.containsKey(place)) {
                out.writeInt(place);
                out.writeUTF(paths.get(place));
            }
        }
    }

    static FactSample read(DataInput in) throws IOException {
        int stated = in.readUnsignedByte();
        int[] places = new int[in.readUnsignedByte()];
        for (int i = 0; i < places.length; i++) {
            places[i] = in.readInt();
        }
        Map<Integer, Integer> shows = new LinkedHashMap<>();
        for (int place : places) {
            shows.put(place, in.readUnsignedByte());
        }
        SiteFact[] facts = SiteFact.values();
        List<Told> told = new ArrayList<>();
        for (int rest = in.readUnsignedByte(); rest > 0; rest--) {
            int fact = in.readUnsignedByte();
            if (fact >= facts.length) {
                throw new IOException("what is known of the site names a fact " + fact + " that there is not");
            }
            told.add(new Told(facts[fact], in.readInt(), in.readInt()));
        }
        Map<Integer, String> paths = new LinkedHashMap<>();
        for (int rest = in.readUnsignedByte(); rest > 0; rest--) {
            int place = in.readInt();
            paths.put(place, in.readUTF());
        }
        return new FactSample(stated, shows, Map.copyOf(paths), List.copyOf(told));
    }
}
