package dev.winnow.archive;

import java.io.IOException;

/** Opens each kind of container. A new kind is a line here, one in {@link Detected}, and a class. */
final class Containers {
    private Containers() {}

    /**
     * Opens what a source turns out to be.
     *
     * @param position {@link Container#START}, or what {@link Container#position()} said of the same bytes
     */
    static Container open(Source source, String position, Limits limits) throws IOException {
        return open(source, Detected.of(source), position, limits);
    }

    /** Opens what a source was found to be. */
    static Container open(Source source, Detected detected, String position, Limits limits) throws IOException {
        return switch (detected.kind()) {
            case WARC, ARC -> new WarcContainer(source, detected, position, Stretch.ALL, limits);
            case PAGE, EMPTY, OTHER -> new PageContainer(source, detected, position, limits);
        };
    }
}
