package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedCommentTest {
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private static SavedFrom read(String page) {
        return SavedComment.read(page.getBytes(UTF_8));
    }

    @Test
    void singleFileSaysAddressAndTime() {
        assertThat(read("""
                <!DOCTYPE html> <html lang="en"><!--
                 Page saved with SingleFile\s
                 url: https://example.org/pr%C3%B3ximos/?a=1&b=2\s
                 saved date: Fri Mar 01 2024 13:00:00 GMT+0100 (Central European Standard Time)
                --><head>""")).isEqualTo(new SavedFrom("https://example.org/pr%C3%B3ximos/?a=1&b=2", NOON));
    }

    @Test
    void httrackSaysAddressAndTime() {
        assertThat(read("""
                <html>
                <!-- Mirrored from www.example.org/7.html by HTTrack Website Copier/3.x [XR&CO'2014], Fri, 01 Mar 2024 12:00:00 GMT -->
                <head>""")).isEqualTo(new SavedFrom("http://www.example.org/7.html", NOON));
    }

    @Test
    void browsersSayTheAddress() {
        assertThat(read("<!DOCTYPE html>\r\n<!-- saved from url=(0028)https://example.org/2024/a-b/ -->\r\n<html>"))
                .isEqualTo(new SavedFrom("https://example.org/2024/a-b/", null));
        assertThat(read("<!-- saved from url=(0014)about:internet -->")).isEqualTo(SavedFrom.UNKNOWN);
        assertThat(read("<!-- saved from url=(0022)file:///C:/Users/page/ -->")).isEqualTo(SavedFrom.UNKNOWN);
    }

    @Test
    void otherToolsAreKnownToo() {
        assertThat(read("<!-- Saved from https://example.org/a at 2024-03-01T12:00:00Z using monolith v2.8.1 -->"))
                .isEqualTo(new SavedFrom("https://example.org/a", NOON));
        assertThat(read("""
                <meta name="savepage-url" content="https://example.org/?a=1&amp;b=2">
                <meta name="savepage-date" content="Fri Mar 01 2024 12:00:00 GMT+0000">""")).isEqualTo(new SavedFrom("https://example.org/?a=1&b=2", NOON));
        assertThat(
                        read(
                                "<html data-scrapbook-source=\"https://example.org/a\" data-scrapbook-create=\"20240301120000\">"))
                .isEqualTo(new SavedFrom("https://example.org/a", NOON));
    }

    @Test
    void aPageWithoutAMarkTellsNothing() {
        assertThat(read("<html><!-- saved in a hurry --><p>Page saved with SingleFile"))
                .isEqualTo(SavedFrom.UNKNOWN);
        assertThat(read("")).isEqualTo(SavedFrom.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 9 Jan 2007 12:07:30 -0000 | 2007-01-09T12:07:30Z",
                "Fri, 6 Nov 2009 15:36:06 -0800 | 2009-11-06T23:36:06Z",
                "Fri Mar 10 2006 13:40:00 GMT+0100 | 2006-03-10T12:40:00Z",
                "Sun, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "2024-03-01T12:00:00.123Z | 2024-03-01T12:00:00Z",
                "2024-03-01 12:00:00+02:00 | 2024-03-01T10:00:00Z",
                "20240301120000 | 2024-03-01T12:00:00Z",
            })
    void readsTheDatesThatSaversWrite(String text, String instant) {
        assertThat(SavedDate.read(text)).isEqualTo(Instant.parse(instant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yesterday",
                "31 Feb 2024 12:00:00",
                "12 Foo 2024 12:00:00",
                "2024-13-01T00:00:00Z",
                "99999999999999",
                "12:00"
            })
    void otherTextIsNoDate(String text) {
        assertThat(SavedDate.read(text)).isNull();
    }
}
