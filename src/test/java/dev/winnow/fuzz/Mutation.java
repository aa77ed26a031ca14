package dev.winnow.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks an input in ways that leave most of its structure: it is cut into the pieces of its format (tags, lines, records), and
 * these are repeated, moved, mixed with pieces of other inputs, and only now and then broken inside. Bytes stand for
 * characters (ISO 8859-1), so that one way serves texts and binary files.
 */
final class Mutation {
    private static final int LARGEST = 12_000;
    private static final int MOST_EDITS = 6;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "255", "65536", "2147483647", "4294967296", "9223372036854775808", "1e99", "0x10");

    private final Pattern piece;
    private final List<String> hostile;
    private final List<List<String>> seeds = new ArrayList<>();

    /**
     * @param piece what a piece of the format looks like
     * @param hostile pieces that are put in
     * @param seeds inputs to begin with
     */
    Mutation(Pattern piece, List<String> hostile, List<String> seeds) {
        this.piece = piece;
        this.hostile = hostile;
        seeds.forEach(seed -> this.seeds.add(pieces(seed)));
    }

    private List<String> pieces(String seed) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = piece.matcher(seed);
        while (matcher.find()) {
            if (!matcher.group().isEmpty()) {
                pieces.add(matcher.group());
            }
        }
        return pieces;
    }

    /** A seed, broken a few times. */
    String next(Random random) {
        List<String> pieces = new ArrayList<>(any(seeds, random));
        int edits = 1 + random.nextInt(MOST_EDITS);
        for (int i = 0; i < edits; i++) {
            edit(pieces, random);
        }
        String all = String.join("", pieces);
        return all.length() > LARGEST ? all.substring(0, LARGEST) : all;
    }

    private void edit(List<String> pieces, Random random) {
        int at = random.nextInt(pieces.size() + 1);
        int to = Math.min(pieces.size(), at + 1 + random.nextInt(8));
        switch (random.nextInt(9)) {
            case 0 -> pieces.subList(at, to).clear();
            case 1 -> repeat(pieces, at, to, random);
            case 2 -> pieces.add(at, any(hostile, random));
            case 3 -> splice(pieces, at, random);
            case 4 -> pieces.subList(at, pieces.size()).clear();
            case 5 -> inside(pieces, at, random);
            case 6 -> inside(pieces, Math.min(at, Math.max(0, pieces.size() - 1)), random);
            case 7 -> move(pieces, at, to, random);
            default -> number(pieces, at, random);
        }
    }

    private static void repeat(List<String> pieces, int at, int to, Random random) {
        List<String> some = List.copyOf(pieces.subList(at, to));
        int times = 1 << random.nextInt(7);
        int length = some.stream().mapToInt(String::length).sum();
        for (int i = 0; i < times && i * length < LARGEST; i++) {
            pieces.addAll(at, some);
        }
    }

    private void splice(List<String> pieces, int at, Random random) {
        List<String> other = any(seeds, random);
        int from = random.nextInt(other.size() + 1);
        pieces.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(30))));
    }

    private static void move(List<String> pieces, int at, int to, Random random) {
        List<String> some = List.copyOf(pieces.subList(at, to));
        pieces.subList(at, to).clear();
        pieces.addAll(random.nextInt(pieces.size() + 1), some);
    }

    /** Breaks one piece: a byte, a cut, something hostile in its middle, a long run of one of its characters. */
    private void inside(List<String> pieces, int at, Random random) {
        if (at >= pieces.size()) {
            return;
        }
        String old = pieces.get(at);
        int middle = random.nextInt(old.length() + 1);
        String head = old.substring(0, middle);
        String tail = old.substring(middle);
        pieces.set(
                at,
                switch (random.nextInt(4)) {
                    case 0 -> head + (char) random.nextInt(256) + (tail.isEmpty() ? "" : tail.substring(1));
                    case 1 -> head;
                    case 2 -> head + any(hostile, random) + tail;
                    default ->
                        head + (tail.isEmpty() ? " " : tail.substring(0, 1)).repeat(1 << random.nextInt(10)) + tail;
                });
    }

    private static void number(List<String> pieces, int from, Random random) {
        for (int i = from; i < pieces.size(); i++) {
            Matcher matcher = NUMBER.matcher(pieces.get(i));
            if (matcher.find()) {
                pieces.set(i, matcher.replaceFirst(any(NUMBERS, random)));
                return;
            }
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
