package dev.winnow.job.learn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.winnow.job.Night;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Crawls of made-up sites: stories within menus and a footer, in the layout that a site had on a day. */
final class SiteCrawl {
    static final LocalDate FIRST = LocalDate.of(2024, 5, 6);

    private static final List<String> WORDS = List.of(
            ("harbour bridge ferry market council baker river winter school teacher garden story engine village letter"
                            + " orchard captain music window summer library doctor farmer valley painter railway morning"
                            + " station island mountain evening travel kitchen lantern forest shepherd weather voyage")
                    .split(" "));

    private SiteCrawl() {}

    /** What a site looks like. */
    enum Layout {
        OLD,
        NEW,
        /** No story: the same question on every page. */
        WALL,
        /** As the old one, but without authors. */
        UNSIGNED,
        /** As the old one, but only the beginning may be read without paying. */
        PAID
    }

    /** A page of a site. */
    record Page(String host, int number, Layout layout) {
        String url() {
            return "https://" + host + "/stories/" + number;
        }

        String html() {
            String title = "The " + words(1, 4) + " of number " + number;
            return switch (layout) {
                case OLD, UNSIGNED, PAID ->
                    head(title)
                            + (layout == Layout.PAID
                                    ? "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}"
                                            + "</script>"
                                    : "")
                            + "<div class=top><ul class=menu><li><a href=/>Home</a><li><a href=/a>About us all</a></ul></div>"
                            + "<div class=story><h1>" + title + "</h1>"
                            + (layout == Layout.UNSIGNED ? "" : "<p class=by>By Ann Miller</p>")
                            + paragraphs("p", "", layout == Layout.PAID ? 2 : 6)
                            + "</div><div class=bottom><p>Subscribe to the letter that we send to all our readers each"
                            + " week, it costs nothing at all.</p></div></body></html>";
                case NEW ->
                    head(title) + "<header><nav class=bar><a href=/>Start</a> <a href=/a>Who we are</a></nav></header>"
                            + "<main id=page><section class=text-body><h1>" + title + "</h1>"
                            + paragraphs("div", " class=block", 6)
                            + "</section></main><footer class=foot><div>All rights reserved"
                            + " by the people who write and print these stories for you.</div></footer></body></html>";
                case WALL ->
                    head("One moment")
                            + "<div class=box><h1>One moment please</h1><p>We have to make sure that you are a"
                            + " person and no machine before we can show you the page that you asked for, and so we ask you"
                            + " to wait for some seconds until your browser has been checked by us.</p><p>Should nothing"
                            + " happen then please turn on scripts and cookies in the settings of your browser, load the page"
                            + " again, and write to the people who look after this site if that does not help"
                            + " either.</p></div></body></html>";
            };
        }

        private static String head(String title) {
            return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>" + title + "</title></head><body>";
        }

        private String paragraphs(String tag, String attributes, int count) {
            return IntStream.range(0, count)
                    .mapToObj(
                            i -> "<" + tag + attributes + ">It was said that " + words(10 + i, 40) + ".</" + tag + ">")
                    .collect(Collectors.joining());
        }

        private String words(int seed, int count) {
            Random random = new Random(31L * (31L * number + seed) + host.hashCode());
            return IntStream.range(0, count)
                    .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" "));
        }

        String record(LocalDate day) {
            String page = html();
            String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                    + page.getBytes(UTF_8).length + "\r\n\r\n" + page;
            return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
                    + java.util.UUID.nameUUIDFromBytes((url() + day).getBytes(UTF_8)) + ">\r\nWARC-Date: " + day
                    + "T08:00:00Z\r\nWARC-Target-URI: " + url()
                    + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                    + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
        }
    }

    /** Pages of a site, numbered from one on. */
    static List<Page> pages(String host, int from, int count, Layout layout) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> new Page(host, number, layout))
                .toList();
    }

    /** Writes a crawl into a night's archive. */
    static void write(Night night, String name, LocalDate day, List<Page> pages) throws IOException {
        Files.createDirectories(night.input());
        Files.writeString(
                night.input().resolve(name),
                pages.stream().map(page -> page.record(day)).collect(Collectors.joining()),
                UTF_8);
    }
}
