package dev.winnow.store.export;

import dev.winnow.store.article.Articles;
import dev.winnow.store.export.format.ExportFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export of everything that was written before, as its manifest has it. */
final class EarlierExport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ExportLayout layout;

    EarlierExport(ExportLayout layout) {
        this.layout = layout;
    }

    /** The moment that it shows; empty where there is none of this format, or not whole. */
    Optional<Articles.Moment> moment(Path target) {
        try {
            JsonNode manifest = JSON.readTree(Files.readAllBytes(layout.manifest(target)));
            return isOfThisKind(manifest) && isWhole(manifest, target)
                    ? Optional.of(moment(manifest))
                    : Optional.empty();
        } catch (IOException | JacksonException | DateTimeException e) {
            // None yet, or somebody else's file.
            return Optional.empty();
        }
    }

    private boolean isOfThisKind(JsonNode manifest) {
        return ExportFields.SCHEMA_VERSION.equals(text(manifest, "schema_version"))
                && ExportManifest.lower(layout.format()).equals(text(manifest, "format"))
                && ExportManifest.compression(layout).equals(text(manifest, "compression"))
                && Objects.equals(PartitionKey.columnOf(layout.partition()), text(manifest, "partition"))
                && text(manifest, "since") == null
                && text(manifest, "site") == null
                && text(manifest, "language") == null;
    }

    /** A folder is there whole or not at all; of a file and its manifest the manifest comes last. */
    private boolean isWhole(JsonNode manifest, Path target) throws IOException {
        return layout.isFolder()
                || Files.size(target)
                        == manifest.path("files").path(0).path("bytes").asLong(-1);
    }

    private static Articles.Moment moment(JsonNode manifest) {
        String published = text(manifest, "published_at");
        return new Articles.Moment(
                manifest.path("action").asLong(-1),
                manifest.path("run").isNumber() ? manifest.path("run").asLong() : null,
                published == null ? null : Instant.parse(published));
    }

    private static @Nullable String text(JsonNode manifest, String key) {
        JsonNode value = manifest.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
