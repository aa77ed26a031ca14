package dev.winnow.cli.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Passes UTF-8 text on without what could steer a terminal or turn text round: control characters but line ends and tabs,
 * and the marks of direction. Each becomes the replacement character, so that nothing vanishes unseen.
 */
final class PlainStream extends FilterOutputStream {
    private static final int CHUNK = 1 << 13;

    private final CharsetDecoder decoder = UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer text = CharBuffer.allocate(CHUNK);
    /** The beginning of a character whose other bytes come with the next write. */
    private ByteBuffer rest = ByteBuffer.allocate(0);

    PlainStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(rest.remaining() + length)
                .put(rest)
                .put(bytes, from, length)
                .flip();
        boolean more = true;
        while (more) {
            more = decoder.decode(all, text, false).isOverflow();
            pass();
        }
        rest = ByteBuffer.wrap(all.array(), all.position(), all.remaining()).slice();
    }

    private void pass() throws IOException {
        text.flip();
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(steers(c) ? '\uFFFD' : c);
        }
        text.clear();
        out.write(plain.toString().getBytes(UTF_8));
    }

    private static boolean steers(char c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        return control || turns || c == 0x061C;
    }
}
