package dev.winnow.archive.saved;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.archive.ArchiveReading;
import dev.winnow.archive.Packed;
import dev.winnow.archive.item.Capture;
import dev.winnow.archive.item.NonPage;
import dev.winnow.reject.RejectCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MhtmlTest {
    private static final String CHROME = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/a?b=c
            Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
            Date: Mon, 17 Dec 2018 11:28:18 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----Boundary----"


            ------Boundary----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.org/a?b=c

            <!DOCTYPE html><p class=3D"x">Gr=C3=BC=C3=9F=
            e</p>
            ------Boundary----
            Content-Type: text/css
            Content-Transfer-Encoding: binary
            Content-Location: cid:css-1@mhtml.blink

            p { color: red }
            ------Boundary----
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://ads.example.net/frame

            <p>Advertisement</p>
            ------Boundary------
            """;

    @TempDir
    Path folder;

    @Test
    void thePageComesWithItsAddressAndTimeAndThePartsAreCounted() throws IOException {
        ArchiveReading reading = read(crlf(CHROME));

        assertThat(text(reading)).isEqualTo("<!DOCTYPE html><p class=\"x\">Grüße</p>");
        Capture page = reading.pages().get(0);
        assertThat(page.url()).isEqualTo("https://example.org/a?b=c");
        assertThat(page.capturedAt()).isEqualTo(Instant.parse("2018-12-17T11:28:18Z"));
        assertThat(page.contentType()).isEqualTo("text/html");
        assertThat(reading.found().subList(1, 3))
                .extracting(found -> ((NonPage) found).kind())
                .containsExactly(NonPage.RecordKind.NOT_HTML, NonPage.RecordKind.PART);
    }

    @Test
    void lineEndsAndBlanksBeforeTheHeaderDoNotMatter() throws IOException {
        String text = text(read(crlf(CHROME)));

        assertThat(text(read(CHROME))).isEqualTo(text);
        assertThat(text(read("\ufeff\r\n" + crlf(CHROME)))).isEqualTo(text);
        assertThat(text(read(Packed.gzip(CHROME.getBytes(UTF_8))))).isEqualTo(text);
    }

    @Test
    void theRootIsTheOneThatIsNamed() throws IOException {
        String frameFirst = CHROME.replace("Snapshot-Content-Location: https://example.org/a?b=c\n", "")
                .replace("boundary=", "start=\"<frame-1@mhtml.blink>\";\n\tboundary=")
                .replaceFirst("(?s)(------Boundary----\n.*?)(?=------Boundary----\nContent-Type: text/css)", "")
                .replace("------Boundary------", part(CHROME) + "------Boundary------");

        ArchiveReading reading = read(frameFirst);

        assertThat(text(reading)).contains("Grüße");
        assertThat(reading.pages()).hasSize(1);
        assertThat(text(read(frameFirst.replace("start=\"<frame-1@mhtml.blink>\";\n\t", ""))))
                .contains("Advertisement");
    }

    @Test
    void theRootIsElseTheOneAtTheAddressOfTheMessage() throws IOException {
        String frameFirst = CHROME.replaceFirst(
                        "(?s)(------Boundary----\n.*?)(?=------Boundary----\nContent-Type: text/css)", "")
                .replace("------Boundary------", part(CHROME) + "------Boundary------");

        assertThat(text(read(frameFirst))).contains("Grüße");
    }

    @Test
    void charsetAndBase64AreThoseOfThePart() throws IOException {
        String body = Base64.getMimeEncoder().encodeToString("<html><p>Größe – 5 €".getBytes("windows-1252"));
        ArchiveReading reading = read("""
                From: <Saved by Microsoft Internet Explorer 5>
                Date: Fri, 6 Nov 2009 15:36:06 -0800
                MIME-Version: 1.0
                Content-Type: text/html;
                \tcharset="windows-1252"
                Content-Transfer-Encoding: base64
                Content-Location: file://C:\\Seite.htm

                """ + body);

        Capture page = reading.pages().get(0);
        assertThat(new String(page.body(), "windows-1252")).isEqualTo("<html><p>Größe – 5 €");
        assertThat(page.contentType()).isEqualTo("text/html; charset=\"windows-1252\"");
        assertThat(page.url()).isNull();
    }

    @Test
    void aMessageThatEndsWithinThePageSaysSo() throws IOException {
        ArchiveReading reading = read(CHROME.substring(0, CHROME.indexOf("e</p>")));

        assertThat(reading.captures()).hasSize(1);
        assertThat(requireNonNull(reading.captures().get(0).damage()).code()).isEqualTo(RejectCode.TRUNCATED);
    }

    @Test
    void aMessageThatEndsBehindThePageGivesThePageAndTheDamage() throws IOException {
        ArchiveReading reading = read(CHROME.substring(0, CHROME.indexOf("p { color")));

        assertThat(reading.pages()).hasSize(1);
        assertThat(reading.damages()).hasSize(1);
        assertThat(reading.damages().get(0).reject().code()).isEqualTo(RejectCode.TRUNCATED);
    }

    @Test
    void aPageThatIsWholeNeedsNoLastBoundary() throws IOException {
        String message = CHROME.substring(0, CHROME.indexOf("------Boundary----\nContent-Type: text/css"))
                .replace("e</p>", "e</p></html>");
        for (String end : new String[] {"", "------Bound", "\n"}) {
            ArchiveReading reading = read(message + end);

            assertThat(reading.pages()).singleElement().satisfies(page -> assertThat(new String(page.body(), UTF_8))
                    .contains("Grüße"));
            assertThat(reading.damages()).hasSize(1);
        }
    }

    @Test
    void theFrameThatHasTheTextIsThePage() throws IOException {
        String text = "<p>" + "The clockmaker found a letter. ".repeat(20) + "</p>";
        for (String source : new String[] {"cid:frame-3@mhtml.blink", "https://example.org/text.html", "text.html"}) {
            for (String set : new String[] {
                "<frameset><frame src=menu.html><frame src=\"" + source + "\"><noframes>None.</noframes></frameset>",
                "<title>A paper</title><style>p { }</style><iframe width=1 src='" + source + "'></iframe>"
            }) {
                ArchiveReading reading = read(framed(set, text));

                Capture page = reading.captures().get(0);
                assertThat(new String(page.body(), UTF_8)).contains("clockmaker");
                assertThat(page.url()).isEqualTo("https://example.org/a");
                assertThat(page.contentType()).contains("utf-8");
                assertThat(reading.found()).hasSize(3);
            }
        }
    }

    @Test
    void aFrameBesideATextIsNotThePage() throws IOException {
        String own = "<p>" + "The mayor has read the letter. ".repeat(20) + "</p>";
        String frame = "<iframe src='text.html'></iframe>";

        Capture page = read(framed(own + frame, "<p>" + "I liked it. ".repeat(900) + "</p>"))
                .captures()
                .get(0);

        assertThat(new String(page.body(), UTF_8)).contains("mayor");
    }

    private static String framed(String page, String text) {
        return CHROME.substring(0, CHROME.indexOf("------Boundary")).replace("a?b=c", "a")
                + "------Boundary----\nContent-Type: text/html\nContent-Location: https://example.org/a\n\n" + page
                + "\n------Boundary----\nContent-Type: text/html\nContent-Location: https://example.org/menu.html\n\n"
                + "<a href=x>Menu</a>\n------Boundary----\nContent-Type: text/html; charset=utf-8\n"
                + "Content-ID: <frame-3@mhtml.blink>\nContent-Location: https://example.org/text.html\n\n" + text
                + "\n------Boundary------\n";
    }

    @Test
    void aBoundaryThatNeverComesIsNamed() throws IOException {
        ArchiveReading reading = read(CHROME.replace("\"----Boundary----\"", "\"----Other----\""));

        assertThat(reading.found()).hasSize(1);
        assertThat(reading.damages().get(0).reject().sentence()).contains("boundary");
    }

    @Test
    void partsNestedWithoutEndAreRefused() throws IOException {
        StringBuilder text = new StringBuilder("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("--b" + i + "\nContent-Type: multipart/related; boundary=b" + (i + 1) + "\n\n");
        }

        assertThat(read(text.toString()).damages().get(0).reject().sentence()).contains("nested");
    }

    @Test
    void mailThatIsNoSavedPageIsLeftAlone() throws IOException {
        String mail = "From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x--\n";

        assertThat(read(mail).found()).hasSize(1).allMatch(found -> found instanceof NonPage);
    }

    private static String part(String message) {
        int start = message.indexOf("------Boundary----\n");
        return message.substring(start, message.indexOf("------Boundary----\n", start + 1));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }

    private static String text(ArchiveReading reading) {
        return new String(reading.pages().get(0).body(), UTF_8);
    }

    private ArchiveReading read(String text) throws IOException {
        return read(text.getBytes(text.startsWith("From: <Saved by M") ? ISO_8859_1 : UTF_8));
    }

    private ArchiveReading read(byte[] bytes) throws IOException {
        return ArchiveReading.of(Files.write(folder.resolve("page"), bytes));
    }
}
