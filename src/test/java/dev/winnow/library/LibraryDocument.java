package dev.winnow.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the documents promise of the library: its types, its dependencies, its examples. */
final class LibraryDocument {
    private static final Path PAGE = Path.of("docs/library.md");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `(dev\\.winnow[\\w.]*)` \\| (.*) \\|$");
    private static final Pattern TYPE = Pattern.compile("`(\\w+)`");
    private static final Pattern LIBRARY = Pattern.compile("(?m)^\\| `([\\w.-]+):([\\w.-]+)` \\| ([\\w.-]+) \\|");
    private static final Pattern PROGRAM = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern NAME = Pattern.compile("class (\\w+)");

    private LibraryDocument() {}

    /** The packages that other programs may use. */
    static List<String> packages() throws IOException {
        return rows(PACKAGE).map(row -> row.group(1)).toList();
    }

    /** The types that other programs may use, with their packages. */
    static List<String> types() throws IOException {
        return rows(PACKAGE)
                .flatMap(row -> TYPE.matcher(row.group(2)).results().map(type -> row.group(1) + "." + type.group(1)))
                .toList();
    }

    /** The dependencies, as their jars are named. */
    static List<String> jars() throws IOException {
        return rows(LIBRARY)
                .map(row -> row.group(2) + "-" + row.group(3) + ".jar")
                .toList();
    }

    private static Stream<MatchResult> rows(Pattern row) throws IOException {
        return row.matcher(Files.readString(PAGE)).results();
    }

    /** A whole program that a document shows. */
    record Program(String name, String source) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Program> programs() throws IOException {
        String text = Files.readString(Path.of("README.md")) + Files.readString(PAGE);
        return PROGRAM.matcher(text)
                .results()
                .map(match -> program(match.group(1)))
                .toList();
    }

    private static Program program(String source) {
        var name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalStateException("no class in " + source);
        }
        return new Program(name.group(1), source);
    }
}
