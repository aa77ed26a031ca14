package dev.winnow.archive;

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
    private @Nullable Entry outer;

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
    private boolean isWanted(Entry entry) {
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
            Entry entry = entries.next();
            if (entry != null) {
                enter(entry, position.substring(slash + 1));
            }
        }
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (inner != null || !ended) {
            Found found = inner == null ? nextEntry() : nextInside(inner);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found nextInside(Container container) throws IOException {
        try {
            Found found = container.next();
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

    private @Nullable Found nextEntry() {
        Entry entry;
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

    private @Nullable Found judged(Entry entry) {
        Found found;
        try {
            found = enter(entry, START);
        } catch (IOException e) {
            found = new Damage(entry.locator(), Unreadable.because(e, "The entry"));
        }
        Found whole = isDamaged(found) && entry.refused() == null ? again(entry) : null;
        found = whole == null ? found : whole;
        done += found == null ? 0 : 1;
        return found;
    }

    private static boolean isDamaged(@Nullable Found found) {
        Reject reject = found instanceof Damage damage
                ? damage.reject()
                : found instanceof Capture capture ? capture.damage() : null;
        return reject != null && reject.code() != RejectCode.TOO_LARGE;
    }

    /** The whole page, where it is one by what the container says of it in another place. */
    private @Nullable Found again(Entry entry) {
        try (InputStream in = entry.content().again()) {
            if (in == null) {
                return null;
            }
            Source source = Source.stream(in, entry.locator());
            Detected detected = Detected.of(source);
            boolean isPage = detected.kind() == Kind.PAGE;
            return isPage && page(source, detected) instanceof Capture page && page.damage() == null ? page : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** What an entry is, at once; null where it is a container, which is open then. */
    private @Nullable Found enter(Entry entry, String position) throws IOException {
        Reject refused = entry.refused();
        if (refused != null) {
            return new Damage(entry.locator(), refused);
        }
        Passed.Kind passed = Parts.isCompanion(entry.name()) ? Passed.Kind.PART : entry.passed();
        if (passed != null) {
            return new Passed(entry.locator(), passed, Origin.UNKNOWN);
        }
        Source part = entry.content().part();
        Source source = part == null ? stream(entry) : part;
        Detected detected = Detected.of(source);
        return switch (detected.kind()) {
            case PAGE, EMPTY, OTHER -> page(part == null ? source : stream(entry), detected);
            default -> open(entry, source, detected, position);
        };
    }

    private static Source stream(Entry entry) throws IOException {
        return Source.stream(entry.content().stream(), entry.locator());
    }

    private @Nullable Found page(Source source, Detected detected) throws IOException {
        try (Container page = new PageContainer(source, detected, START, limits)) {
            return page.next();
        }
    }

    private @Nullable Found open(Entry entry, Source source, Detected detected, String position) throws IOException {
        if (limits.depth() <= 1) {
            return new Damage(entry.locator(), tooDeep());
        }
        inner = Containers.open(source, detected, position, limits.inside());
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
