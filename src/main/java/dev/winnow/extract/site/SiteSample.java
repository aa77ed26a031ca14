package dev.winnow.extract.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A bounded sample of a site's pages, what is stored of a site. Newer pages are likelier to be in it: a page's chance halves with
 * every {@link #HALF_LIFE} days, so that a site is learnt anew after a redesign, and what is old is forgotten.
 *
 * <p>Which pages are in it depends on the pages alone, not on their order nor on how they were parted: each page draws a
 * number from its address, and those with the lowest numbers stay, weighted as Efraimidis and Spirakis do ("Weighted random
 * sampling with a reservoir", 2006) with weights that grow by the day of capture. Immutable.
 *
 * <pre>{@code
 * SiteSample tonight = SiteSample.of(pages);
 * SiteSample known = SiteSample.read(stored).merge(tonight);
 * SiteProfile profile = SiteProfile.of(known);
 * }</pre>
 */
public final class SiteSample {
    /** Pages in a sample. */
    public static final int MOST_PAGES = 32;

    /** Days in which a page's chance to be in the sample halves. */
    public static final int HALF_LIFE = 30;

    private static final int FORMAT = 2;
    /** What knew nothing of facts; what it says of blocks is as good. */
    private static final int WITHOUT_FACTS = 1;

    private static final SiteSample EMPTY = new SiteSample(List.of());

    private static final Comparator<PageSample> ORDER =
            Comparator.<PageSample>comparingDouble(SiteSample::draw).thenComparingLong(page -> page.address());

    /** The pages, in an order of their own. */
    final List<PageSample> pages;

    private SiteSample(List<PageSample> pages) {
        this.pages = pages;
    }

    /** Of no page. */
    public static SiteSample empty() {
        return EMPTY;
    }

    /** Of some pages, however many. */
    public static SiteSample of(Collection<PageSample> pages) {
        return EMPTY.with(pages);
    }

    /** With another sample's pages. */
    public SiteSample merge(SiteSample other) {
        return with(other.pages);
    }

    /** With more pages. One that is captured again is kept as it was last. */
    public SiteSample with(Collection<PageSample> more) {
        Map<Long, PageSample> byAddress = new LinkedHashMap<>();
        for (PageSample page : pages) {
            byAddress.put(page.address(), page);
        }
        for (PageSample page : more) {
            byAddress.merge(page.address(), page, SiteSample::later);
        }
        List<PageSample> all = new ArrayList<>(byAddress.values());
        all.sort(ORDER);
        return new SiteSample(List.copyOf(all.subList(0, Math.min(MOST_PAGES, all.size()))));
    }

    /** The pages that it holds, the likeliest first. */
    public List<PageSample> pages() {
        return pages;
    }

    /** The likeliest of its pages, so many at most. */
    public SiteSample first(int most) {
        return pages.size() <= most ? this : new SiteSample(pages.subList(0, most));
    }

    private static PageSample later(PageSample one, PageSample other) {
        int later = Comparator.comparingInt(PageSample::day)
                .thenComparingLong(PageSample::key)
                .thenComparingInt(page -> page.facts().hash())
                .compare(other, one);
        return later > 0 ? other : one;
    }

    /** How many pages it holds. */
    public int size() {
        return pages.size();
    }

    /**
     * Whether a page would come into the sample as things stand, asked before it is read: what is not taken need not be parsed.
     *
     * @param address a hash of the page's address
     * @param day when it was captured, in days since 1970
     */
    public boolean takes(long address, int day) {
        return pages.size() < MOST_PAGES || draw(address, day) <= draw(pages.get(pages.size() - 1));
    }

    /**
     * What a page draws: those with the lowest numbers stay in a sample.
     *
     * @param address a hash of the page's address
     * @param day when it was captured, in days since 1970
     */
    public static double draw(long address, int day) {
        return logWeight(address) - day * StrictMath.log(2) / HALF_LIFE;
    }

    private static double draw(PageSample page) {
        return draw(page.address(), page.day());
    }

    /** The logarithm of an exponential variate. */
    private static double logWeight(long address) {
        long bits = address * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 32) * 0xD6E8FEB86659FD93L;
        double uniform = ((bits ^ bits >>> 32) >>> 11 | 1) * 0x1p-53;
        return StrictMath.log(-StrictMath.log(uniform));
    }

    /** For storing: read back by {@link #read}. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(FORMAT);
            out.writeInt(pages.size());
            for (PageSample page : pages) {
                page.facts().write(out);
                page.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote, this version's or the one's before.
     *
     * @throws IOException where it was written by another version of the program, or is damaged: learn the site anew
     */
    public static SiteSample read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            int format = in.readInt();
            if (format != FORMAT && format != WITHOUT_FACTS) {
                throw new IOException("what is known of the site is of another version of the program (format " + format
                        + " instead of " + FORMAT + ")");
            }
            int size = in.readInt();
            List<PageSample> pages = new ArrayList<>();
            for (int i = 0; i < Math.min(size, MOST_PAGES); i++) {
                FactSample facts = format == WITHOUT_FACTS ? FactSample.NONE : FactSample.read(in);
                pages.add(PageSample.read(in, facts));
            }
            return new SiteSample(List.copyOf(pages));
        }
    }
}
