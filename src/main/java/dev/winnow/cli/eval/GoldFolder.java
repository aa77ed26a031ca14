package dev.winnow.cli.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A folder of pages with gold: {@code pages/ID.html.gz} and {@code gold.jsonl}. Predictions are scored as they come, so
 * that no text is kept longer than needed; of two for one page the later counts.
 */
final class GoldFolder {
    private final Path folder;
    private final TreeMap<String, Gold> gold = new TreeMap<>();
    private final Map<String, PageScore> scores = new HashMap<>();
    private int unknown;

    private GoldFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the gold of a folder.
     *
     * @throws IOException if there is no readable {@code gold.jsonl}, as a sentence
     */
    static GoldFolder open(Path folder) throws IOException {
        GoldFolder read = new GoldFolder(folder);
        Path file = folder.resolve("gold.jsonl");
        JsonLinesFile.read(file, json -> read.gold.put(json.path("id").asString(), Gold.of(json)));
        if (read.gold.isEmpty()) {
            throw new IOException(file + " has no pages.");
        }
        return read;
    }

    /** Where the pages are. */
    Path pages() {
        return folder.resolve("pages");
    }

    /** The address of a page, null where the gold does not say. */
    @Nullable
    String url(String id) {
        Gold wanted = gold.get(id);
        return wanted == null ? null : wanted.url();
    }

    /** Scores the predictions of a file, one JSON object a line. */
    void addAll(Path predictions) throws IOException {
        JsonLinesFile.read(predictions, (JsonNode json) -> add(score(Prediction.of(json))));
    }

    /** Scores a prediction; null for a page that has no gold. Changes nothing, so that any thread may do it. */
    @Nullable
    PageScore score(Prediction prediction) {
        Gold wanted = gold.get(prediction.id());
        return wanted == null ? null : PageScore.of(wanted, prediction);
    }

    /** Adds what {@link #score} said. */
    void add(@Nullable PageScore score) {
        if (score == null) {
            unknown++;
        } else {
            scores.put(score.id(), score);
        }
    }

    /** The result over every page of the gold; one without a prediction counts as empty output. */
    EvalResult result() {
        List<PageScore> pages = new ArrayList<>();
        gold.forEach((id, wanted) -> pages.add(scores.containsKey(id) ? scores.get(id) : PageScore.of(wanted, null)));
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new EvalResult(name, Summary.of(pages, scores.size() + unknown, unknown), pages);
    }
}
