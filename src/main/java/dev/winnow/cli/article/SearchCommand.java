package dev.winnow.cli.article;

import dev.winnow.cli.terminal.ExitCode;
import dev.winnow.cli.terminal.Filters;
import dev.winnow.cli.terminal.Invocation;
import dev.winnow.cli.terminal.ProgramEnvironment;
import dev.winnow.cli.terminal.Terminal;
import dev.winnow.job.Engine;
import dev.winnow.store.run.Run;
import dev.winnow.store.search.Search;
import dev.winnow.store.search.Search.SearchHit;
import dev.winnow.store.search.SearchTerms;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/** Finds published articles by their words. */
@Command(
        name = "search",
        description =
                "Finds published articles that have all the words, the best first, each with the place that shows them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  winnow search harbour fees",
            "  winnow search '\"harbour fees\" -strike tax*'          a phrase, without a word, the beginning of one",
            "  winnow search harbour --site example.org --language en --since 2024-05-01 --limit 50",
            "  winnow search harbour --json                          one JSON object a line"
        })
public final class SearchCommand implements Callable<Integer> {
    /** Characters of a title that are shown. */
    private static final int TITLE = 150;

    /** Characters of an address that are shown; --json has all of it. */
    private static final int ADDRESS = 300;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What an article must have, all of it.")
    private List<String> words = List.of();

    @Option(names = "--site", description = "Only this site: the host, or the folder for pages without an address.")
    private @Nullable String site;

    @Option(names = "--language", description = "Only this language, such as en.")
    private @Nullable String language;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DayConverter.class,
            description = "Only what the page says it published on this day or later.")
    private @Nullable LocalDate since;

    @Option(names = "--limit", defaultValue = "10", description = "How many at most; default ${DEFAULT-VALUE}.")
    private int limit = 10;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--index",
            description = "First index what is not indexed yet. Runs are indexed as they are written.")
    private boolean index;

    @Mixin
    private final Invocation invocation;

    public SearchCommand(ProgramEnvironment environment) {
        invocation = new Invocation(environment);
    }

    /** A day, as people are told to write it. */
    static final class DayConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                throw new TypeConversionException("it takes a day such as 2024-05-01, not " + value + ".");
            }
        }
    }

    /** Blanks before all lines of a hit but the first. */
    private static final int INDENT = 2;

    @Override
    public Integer call() {
        @Nullable SearchTerms wanted = index && words.isEmpty() ? null : parsed();
        try (Engine engine = invocation.open()) {
            if (index) {
                engine.runs().list(Integer.MAX_VALUE).stream()
                        .map(Run::id)
                        .sorted()
                        .forEach(engine.search()::index);
            }
            if (wanted != null) {
                var filters = new Filters(invocation, engine);
                filters.site(site);
                filters.language(language);
                show(engine.search()
                        .find(new Search.SearchRequest(
                                wanted, site, language, since, invocation.positive("--limit", limit))));
            }
        }
        return ExitCode.DONE;
    }

    private SearchTerms parsed() {
        try {
            return SearchTerms.of(String.join(" ", words));
        } catch (IllegalArgumentException e) {
            throw invocation.wrong(Objects.toString(e.getMessage()));
        }
    }

    private void show(List<SearchHit> hits) {
        PrintWriter out = invocation.out();
        for (SearchHit hit : hits) {
            out.println(json ? json(hit) : text(hit));
        }
        if (hits.isEmpty() && !json) {
            out.println("Nothing found.");
        }
        out.flush();
    }

    private String text(SearchHit hit) {
        String facts = Stream.of(hit.site(), hit.language(), hit.published())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String title = hit.markedTitle() == null ? "(no title)" : Terminal.plain(hit.markedTitle());
        return marked(shortened(title, TITLE)) + "  (" + shortened(Terminal.plain(facts), TITLE) + ")\n  "
                + shortened(Terminal.plain(hit.address()), ADDRESS) + "\n  " + marked(hit.snippet()) + "\n";
    }

    /** A text of a page may be of any length; one hit is some lines. A mark that the end cuts through is closed. */
    private static String shortened(String text, int most) {
        int shown = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            char c = text.charAt(i);
            if (c == SearchHit.BEGIN || c == SearchHit.END) {
                open = c == SearchHit.BEGIN;
            } else if (++shown > most) {
                return text.substring(0, i) + (open ? String.valueOf(SearchHit.END) : "") + " …";
            }
        }
        return text;
    }

    /** Hits in bold where the terminal shows it, else in brackets. */
    private String marked(String text) {
        String plain = Terminal.wrapped(Terminal.plain(text), INDENT);
        return invocation.environment().coloured() ? marked(plain, "\u001B[1m", "\u001B[0m") : marked(plain, "[", "]");
    }

    private static String marked(String text, String begin, String end) {
        return text.replace(String.valueOf(SearchHit.BEGIN), begin).replace(String.valueOf(SearchHit.END), end);
    }

    private static String json(SearchHit hit) {
        var keys = new LinkedHashMap<String, @Nullable Object>();
        keys.put("address", hit.address());
        keys.put("title", hit.title());
        keys.put("marked_title", hit.markedTitle() == null ? null : marked(hit.markedTitle(), "[", "]"));
        keys.put("site", hit.site());
        keys.put("language", hit.language());
        keys.put("published_date", Objects.toString(hit.published(), null));
        keys.put("score", Math.round(hit.score() * 1e4) / 1e4);
        keys.put("snippet", marked(hit.snippet(), "[", "]"));
        return JsonMapper.shared().writeValueAsString(keys);
    }
}
