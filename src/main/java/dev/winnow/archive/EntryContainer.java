package dev.winnow.archive;

import dev.winnow.archive.entry.ContainerEntry;
import dev.winnow.archive.entry.CrawlFiles;
import dev.winnow.archive.entry.Entries;
import dev.winnow.archive.entry.PageParts;
import dev.winnow.archive.input.ByteSource;
import dev.winnow.archive.input.Container;
import dev.winnow.archive.input.Unreadable;
import dev.winnow.archive.item.ArchiveFormat;
import dev.winnow.archive.item.ArchiveItem;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.Damage;
import dev.winnow.archive.item.Limits;
import dev.winnow.archive.item.Locator;
import dev.winnow.archive.item.NonPage;
import dev.winnow.archive.item.Origin;
import dev.winnow.reject.Reject;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * A zip or tar: its entries are pages, other files, or containers that are read in turn. The position is the number of
 * entries done and, within a container inside, a slash and that one's position.
 */
final class EntryContainer implements Container {
    private final Entries entries;
    private final Locator place;
    private final Limits limits;
    /** Entries done. */
    private long done;
    /** The entry that is a container and is being read. */
    private @Nullable ContainerEntry outer;

    private @Nullable Container inner;
    private boolean ended;
    /** What alone is wanted, null for everything. */
    private @Nullable NavigableSet<String> places;

    EntryContainer(Entries entries, Locator place, String position, Limits limits) throws IOException {
        this.entries = entries;
        this.place = place;
        this.limits = limits;
        if (!position.equals(START)) {
            resume(position);
        }
    }

    @Override
    public void only(NavigableSet<String> wanted) {
        places = wanted;
    }

    /** Whether an entry, or something in it, is wanted: names that go on behind its own come right after it. */
    private boolean isWanted(ContainerEntry entry) {
        String name = entry.locator().toString();
        String first = places == null ? name : places.ceiling(name);
        return first != null && first.startsWith(name);
    }

    private void resume(String position) throws IOException {
        int slash = position.indexOf('/');
        done = Long.parseLong(slash < 0 ? position : position.substring(0, slash));
        // More than the limit are done where that was reported.
        ended = done > limits.entries() || !entries.skip(done);
        if (slash >= 0 && !ended) {
            ContainerEntry entry = entries.next();
            if (entry != null) {
                enter(entry, position.substring(slash + 1));
            }
        }
    }

    @Override
    public @Nullable ArchiveItem next() throws IOException {
        while (inner != null || !ended) {
            ArchiveItem found = inner == null ? nextEntry() : nextInside(inner);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable ArchiveItem nextInside(Container container) throws IOException {
        try {
            ArchiveItem found = container.next();
            if (found != null) {
                return found;
            }
        } catch (IOException e) {
            return leave(e);
        } catch (RuntimeException e) {
            return leave(Unreadable.unexpected(e));
        }
        leave();
        return null;
    }

    private Damage leave(IOException e) throws IOException {
        Locator where = outer == null ? place : outer.locator();
        leave();
        return new Damage(where, Unreadable.because(e, "The container inside"));
    }

    private void leave() throws IOException {
        if (inner != null) {
            inner.close();
        }
        inner = null;
        outer = null;
        done++;
    }

    private @Nullable ArchiveItem nextEntry() {
        ContainerEntry entry;
        try {
            entry = entries.next();
        } catch (IOException e) {
            ended = true;
            done++;
            return new Damage(place, Unreadable.because(e, "The container"));
        }
        if (entry == null) {
            ended = true;
            return null;
        }
        if (done >= limits.entries()) {
            ended = true;
            done++;
            return new Damage(entry.locator(), tooMany());
        }
        if (!isWanted(entry)) {
            done++;
            return null;
        }
        return judged(entry);
    }

    private @Nullable ArchiveItem judged(ContainerEntry entry) {
        ArchiveItem found;
        try {
            found = enter(entry, START);
        } catch (IOException e) {
            found = new Damage(entry.locator(), Unreadable.because(e, "The entry"));
        }
        ArchiveItem whole = isDamaged(found) && entry.refused() == null ? again(entry) : null;
        found = whole == null ? found : whole;
        done += found == null ? 0 : 1;
        return found;
    }

    private static boolean isDamaged(@Nullable ArchiveItem found) {
        Reject reject = found instanceof Damage damage
                ? damage.reject()
                : found instanceof Capture capture ? capture.damage() : null;
        return reject != null && reject.code() != RejectCode.TOO_LARGE;
    }

    /** The whole page, where it is one by what the container says of it in another place. */
    private @Nullable ArchiveItem again(ContainerEntry entry) {
        try (InputStream in = entry.content().again()) {
            if (in == null) {
                return null;
            }
            ByteSource source = ByteSource.stream(in, entry.locator());
            DetectedFormat detected = DetectedFormat.of(source);
            boolean isPage = detected.kind() == ArchiveFormat.PAGE;
            return isPage && page(source, detected) instanceof Capture page && page.damage() == null ? page : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** What an entry is, at once; null where it is a container, which is open then. */
    private @Nullable ArchiveItem enter(ContainerEntry entry, String position) throws IOException {
        Reject refused = entry.refused();
        if (refused != null) {
            return new Damage(entry.locator(), refused);
        }
        NonPage.RecordKind nonPage = PageParts.isCompanion(entry.name()) ? NonPage.RecordKind.PART : entry.nonPage();
        nonPage = nonPage == null ? CrawlFiles.kind(entry.name()) : nonPage;
        if (nonPage != null) {
            return new NonPage(entry.locator(), nonPage, Origin.UNKNOWN);
        }
        ByteSource part = entry.content().part();
        ByteSource source = part == null ? stream(entry) : part;
        DetectedFormat detected = DetectedFormat.of(source);
        return switch (detected.kind()) {
            case PAGE, EMPTY, OTHER -> page(part == null ? source : stream(entry), detected);
            default -> open(entry, source, detected, position);
        };
    }

    private static ByteSource stream(ContainerEntry entry) throws IOException {
        return ByteSource.stream(entry.content().stream(), entry.locator());
    }

    private @Nullable ArchiveItem page(ByteSource source, DetectedFormat detected) throws IOException {
        try (Container page = new PageContainer(source, detected, START, limits)) {
            return page.next();
        }
    }

    private @Nullable ArchiveItem open(
            ContainerEntry entry, ByteSource source, DetectedFormat detected, String position) throws IOException {
        if (limits.depth() <= 1) {
            return new Damage(entry.locator(), tooDeep());
        }
        inner = ContainerOpener.open(source, detected, position, limits.inside());
        outer = entry;
        if (places != null) {
            inner.only(places);
        }
        return null;
    }

    private static Reject tooDeep() {
        return new Reject(
                RejectCode.UNREADABLE_CONTAINER,
                "The entry is a container inside more containers than Winnow opens; raise source.limits.depth or unpack it.");
    }

    private Reject tooMany() {
        return new Reject(
                RejectCode.TOO_LARGE,
                "The container has more than " + limits.entries()
                        + " entries, and is read no further; raise source.limits.entries if it is an honest archive.");
    }

    @Override
    public String position() {
        if (inner != null) {
            return done + "/" + inner.position();
        }
        return done == 0 ? START : Long.toString(done);
    }

    @Override
    public void close() throws IOException {
        try (entries) {
            if (inner != null) {
                inner.close();
            }
        }
    }
}
