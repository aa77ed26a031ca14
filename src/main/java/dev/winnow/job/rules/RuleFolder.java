package dev.winnow.job.rules;

import dev.winnow.extract.rule.SiteRule;
import dev.winnow.extract.rule.SiteRules;
import dev.winnow.store.run.RulesByAddress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of rules: a file for each host, named after it.
 *
 * @param folder where it is
 * @param rules what holds of them, by host
 * @param files in the order of their names
 * @param problems in the order of the files
 */
public record RuleFolder(Path folder, SiteRules rules, List<RuleFile> files, List<RuleProblem> problems)
        implements RulesByAddress {
    /** No rules. */
    public static final RuleFolder NONE = new RuleFolder(Path.of(""), SiteRules.NONE, List.of(), List.of());

    /** Characters that a replacement may look for; more make it slow on some pages. */
    static final int LONGEST_FIND = 1_000;
    /** Bytes of a file. */
    private static final int LARGEST = 1 << 20;

    private static final Pattern HOST = Pattern.compile("\\.?[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*");
    /** The first is used where a host has several files. */
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".txt");

    /**
     * Reads the rules of a folder; folders within it, and files that are named otherwise, are left alone.
     *
     * @throws IOException where the folder or a file cannot be read
     */
    public static RuleFolder load(Path folder) throws IOException {
        Loading loading = new Loading(folder);
        for (String ending : ENDINGS) {
            for (Path file : named(folder, ending)) {
                loading.add(file, ending);
            }
        }
        List<RuleFile> used = List.copyOf(loading.byHost.values());
        return new RuleFolder(
                folder,
                SiteRules.of(used.stream()
                        .map(RuleFile::rule)
                        .filter(rule -> !rule.isEmpty())
                        .toList()),
                used.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList(),
                loading.problems.stream()
                        .sorted((a, b) -> a.file().equals(b.file())
                                ? Integer.compare(a.line(), b.line())
                                : a.file().compareTo(b.file()))
                        .toList());
    }

    private static List<Path> named(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(ending))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * The fingerprint of the rules that hold for a page of an address, empty where none does. Of a page without an address
     * nobody knows before it is read, so that any rule may.
     */
    @Override
    public String fingerprint(@Nullable String address) {
        if (address == null) {
            return rules.fingerprint();
        }
        SiteRule rule = rules.at(address);
        return rule == null ? "" : rule.fingerprint();
    }

    /** What makes the rules unusable. */
    public List<RuleProblem> errors() {
        return problems.stream().filter(RuleProblem::error).toList();
    }

    /** The file of a test page; empty where there is none, or where it leads out of the folder. */
    public Optional<Path> page(RuleTest test) throws IOException {
        Path file = folder.resolve(test.page());
        boolean inside = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
        return inside ? Optional.of(file) : Optional.empty();
    }

    /** Files as they come in, the best of each host kept. */
    private static final class Loading {
        private final Path folder;
        private final Map<String, RuleFile> byHost = new HashMap<>();
        private final List<RuleProblem> problems = new ArrayList<>();

        Loading(Path folder) {
            this.folder = folder;
        }

        void add(Path file, String ending) throws IOException {
            String path = file.toString();
            String name = name(file);
            String host = name.substring(0, name.length() - ending.length()).toLowerCase(Locale.ROOT);
            boolean ftr = ending.equals(".txt");
            if (!HOST.matcher(host).matches() || (ftr && host.indexOf('.', 1) < 0)) {
                problems.add(new RuleProblem(
                        path,
                        1,
                        "ignored: a file of rules is named after its host, such as example.org" + ending + ".",
                        false));
                return;
            }
            RuleFile other = byHost.get(host);
            if (other != null) {
                problems.add(new RuleProblem(
                        path,
                        1,
                        "ignored: " + other.rule().file() + " is for the same host; keep one of the two.",
                        false));
                return;
            }
            RuleFile read = read(file, path, host, name, ftr);
            byHost.put(host, read);
            problems.addAll(read.problems());
        }

        private RuleFile read(Path file, String path, String host, String name, boolean ftr) throws IOException {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                return broken(
                        path, host, name, ftr, "is a link that leads out of the folder of the rules; copy the file.");
            }
            if (Files.size(file) > LARGEST) {
                return broken(path, host, name, ftr, "has more than " + (LARGEST >> 20) + " MB; no rule is as long.");
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString();
                String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
                return ftr ? FtrRuleReader.read(path, host, name, plain) : YamlRuleReader.read(path, host, name, plain);
            } catch (CharacterCodingException e) {
                return broken(path, host, name, ftr, "is not UTF-8 text; save it as UTF-8.");
            }
        }

        /** One file of the community's collection must not keep a night from beginning. */
        private static RuleFile broken(String path, String host, String name, boolean ftr, String sentence) {
            return new RuleFile(
                    path,
                    SiteRule.builder(host, name).build(),
                    List.of(),
                    List.of(new RuleProblem(path, 1, (ftr ? "ignored: " : "") + "the file " + sentence, !ftr)));
        }
    }
}
