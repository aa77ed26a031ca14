package dev.winnow.archive;

import dev.winnow.archive.entry.CrawlFiles;
import dev.winnow.archive.entry.Entries;
import dev.winnow.archive.entry.PageParts;
import dev.winnow.archive.entry.TarEntries;
import dev.winnow.archive.entry.ZipDirectory;
import dev.winnow.archive.entry.ZipHeaders;
import dev.winnow.archive.entry.ZipScan;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Container;
import dev.winnow.archive.input.Packing;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.archive.item.Split;
import dev.winnow.archive.saved.Mhtml;
import dev.winnow.archive.saved.WebArchive;
import dev.winnow.archive.warc.WarcContainer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens each kind of container. A new kind is a line here, one in {@link DetectedFormat}, and a class. */
final class ContainerOpener {
    /** The directory of a zip is kept in memory, at about half a kilobyte an entry; a larger one is not read. */
    private static final long MOST_LISTED = 150_000;

    private ContainerOpener() {}

    /**
     * Opens what a file turns out to be.
     *
     * @param position {@link Container#START}, or what {@link Container#position()} said of the same bytes
     */
    static Container open(ByteSource source, String position, Limits limits) throws IOException {
        return open(source, DetectedFormat.of(source), position, limits);
    }

    /** Opens what a source was found to be. */
    static Container open(ByteSource source, DetectedFormat detected, String position, Limits limits)
            throws IOException {
        NonPage.RecordKind beside = source.place().entry() == null ? beside(source) : null;
        if (beside != null) {
            return new ListContainer(List.of(new NonPage(source.place(), beside, Origin.UNKNOWN)), position);
        }
        return switch (detected.kind()) {
            case WARC, ARC ->
                new WarcContainer(source, detected.packing(), detected.kind(), position, Split.ALL, limits);
            case ZIP -> new EntryContainer(zip(source, detected.packing(), limits), source.place(), position, limits);
            case WACZ -> wacz(source, detected.packing(), position, limits);
            case TAR -> new EntryContainer(tar(source, detected.packing(), limits), source.place(), position, limits);
            case MHTML -> new ListContainer(Mhtml.read(source, detected.packing(), limits), position);
            case WEBARCHIVE -> new ListContainer(WebArchive.read(source, detected.packing(), limits), position);
            case PAGE, EMPTY, OTHER -> new PageContainer(source, detected, position, limits);
        };
    }

    /** What a file is that lies beside pages, null where it may hold some. */
    private static NonPage.@Nullable RecordKind beside(ByteSource file) {
        NonPage.RecordKind kind = CrawlFiles.kind(file.place().container());
        if (kind != null || !file.isSeekable()) {
            return kind;
        }
        return PageParts.isPart(file.place().container()) ? NonPage.RecordKind.PART : null;
    }

    /** By its directory where it has one that can be read, else by the headers of its entries. */
    private static Entries zip(ByteSource source, Packing packing, Limits limits) throws IOException {
        if (packing != Packing.NONE || !source.isWholeFile()) {
            return new ZipHeaders(source.unpacked(packing, limits), null, limits);
        }
        if (ZipScan.entries(source) > MOST_LISTED) {
            return new ZipHeaders(source, null, limits);
        }
        try {
            return ZipDirectory.open(source, limits);
        } catch (IOException e) {
            return new ZipHeaders(source, ZipHeaders.noDirectory(e), limits);
        }
    }

    private static Container wacz(ByteSource source, Packing packing, String position, Limits limits)
            throws IOException {
        Entries entries = zip(source, packing, limits);
        Damage problem = entries instanceof ZipDirectory directory && !WaczContainer.told(position)
                ? WaczContainer.problem(source.place(), directory.names())
                : null;
        String inside = WaczContainer.inside(position);
        return new WaczContainer(new EntryContainer(entries, source.place(), inside, limits), problem);
    }

    private static Entries tar(ByteSource source, Packing packing, Limits limits) throws IOException {
        ByteSource unpacked = source.unpacked(packing, limits);
        return new TarEntries(unpacked.from(0), unpacked.place());
    }
}
