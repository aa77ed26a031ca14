package dev.winnow.job.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.ArchiveFiles.FollowLinks;
import dev.winnow.archive.item.Limits;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.ExtractOptions.Focus;
import dev.winnow.job.rules.RuleFolder;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobFileReaderTest {
    private static final String SMALLEST = "name: night\nsource: { paths: [input/] }\n";

    @Test
    void whatTheFileLeavesOutHasItsDefault() throws JobFileException {
        JobFile job = JobFileReader.read("j.yaml", SMALLEST);

        assertThat(job)
                .isEqualTo(new JobFile(
                        "night",
                        new JobFile.SourceSettings(
                                List.of("input/"),
                                ArchiveFiles.SUPPORTED,
                                List.of(),
                                FollowLinks.INSIDE,
                                false,
                                Limits.DEFAULT),
                        new JobFile.ExtractSettings(
                                Focus.BALANCED,
                                false,
                                10 << 20,
                                ExtractOptions.DEFAULT.maxNodes(),
                                ExtractOptions.DEFAULT.maxDepth(),
                                20,
                                JobFile.DamagedPages.KEEP,
                                true),
                        JobFile.DedupeMode.EXACT,
                        JobFile.GateLimits.DEFAULT,
                        List.of(),
                        JobFile.REPORTS,
                        JobFile.RetryLimits.DEFAULT,
                        null,
                        RuleFolder.NONE));
    }

    @Test
    void readsEveryKey() throws JobFileException {
        JobFile job = JobFileReader.read("j.yaml", """
                name: full_1
                source:
                  paths: [a, b/c]
                  include: "**/*.html"
                  exclude: ["**/tag/**"]
                  follow-links: no
                  allow-empty: true
                  limits: { depth: 2, ratio: 500, entries: 9000 }
                extract: { focus: Recall, comments: true, max-bytes: 5000, max-nodes: 7000, max-depth: 80, max-seconds: 9,
                  damaged: reject, learn: false }
                dedupe: near
                gate: { max-reject-ratio: 1, max-drift: 0.1 }
                export: [ { format: csv, to: out/x.csv } ]
                report: none
                retry: { max-seconds: 90, max-attempts: 5 }
                schedule: { cron: "0 30 3 * * *", zone: Europe/Berlin, jitter-minutes: 20, missed: skip }
                """);

        assertThat(job)
                .isEqualTo(new JobFile(
                        "full_1",
                        new JobFile.SourceSettings(
                                List.of("a", "b/c"),
                                List.of("**/*.html"),
                                List.of("**/tag/**"),
                                FollowLinks.NO,
                                true,
                                new Limits(Limits.DEFAULT.pageBytes(), 2, 500, 9_000)),
                        new JobFile.ExtractSettings(
                                Focus.RECALL, true, 5000, 7000, 80, 9, JobFile.DamagedPages.REJECT, false),
                        JobFile.DedupeMode.NEAR,
                        new JobFile.GateLimits(1, 1, 0.5, 0.1, 20, 1),
                        List.of(new JobFile.ExportTarget(Format.CSV, "out/x.csv", Compression.NONE)),
                        null,
                        new JobFile.RetryLimits(90, 5),
                        new JobFile.ScheduleSettings("0 30 3 * * *", "Europe/Berlin", 20, JobFile.MissedNight.SKIP),
                        RuleFolder.NONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "extract: { focis: recall }    | unknown key 'extract.focis'; did you mean 'focus'?",
                "gate: { maxRejectRatio: 0.1 } | unknown key 'gate.maxRejectRatio'; did you mean 'max-reject-ratio'?",
                "colour: red                   | unknown key 'colour'; known here: name, source, extract, dedupe,"
                        + " gate, export, report, retry, schedule, rules.",
                "name: other                   | 'name' was set in line 1 already; keep one of the two.",
                "extract: recall               | extract must be a group of keys (focus, comments, max-bytes, max-nodes,"
                        + " max-depth, max-seconds, damaged, learn), one"
                        + " 'key: value' a line.",
                "extract: { focus: sharp }     | extract.focus must be one of precision, balanced, recall, but is"
                        + " 'sharp'.",
                "extract: { comments: 'yes' }  | extract.comments must be true or false, without quotes, but is 'yes'.",
                "extract: { max-bytes: 1.5 }   | extract.max-bytes must be a whole number, but is 1.5.",
                "extract: { max-bytes: 0 }     | extract.max-bytes must be a number from 1 to 104857600, but is '0'.",
                "dedupe: [exact]               | dedupe must be one of none, exact, near, but is a list.",
                "gate: { max-drift: high }     | gate.max-drift must be a number from 0 to 1, but is 'high'.",
                "gate: { max-drift: '0.1' }    | gate.max-drift must be a number from 0 to 1, but is '0.1'.",
                "gate: { max-drift: }          | gate.max-drift must be a number from 0 to 1, but is empty.",
                "export: output/               | export must be a list, each item starting with '- '.",
                "export: [ { format: jsonl } ] | export[0].to is missing; add a line such as 'to: output/'.",
                "export: [ { to: output/ } ]   | export[0].format is missing; add a line such as 'format: jsonl'.",
                "export: [ { to: a/, format: markdown, partition-by: site } ] | export[0].partition-by is for jsonl, csv"
                        + " and parquet; Markdown is a folder for each site already, leave it out.",
                "export: [ { to: a/, format: csv, partition-by: day } ] | export[0].partition-by must be one of date, site,"
                        + " but is 'day'.",
                "export: [ { to: a, format: csv, describe: full } ] | export[0].describe must be true or false, without"
                        + " quotes, but is 'full'.",
                "schedule: { zone: UTC }       | schedule.cron is missing; add a line such as 'cron: \"0 30 3 * * *\"'.",
                "schedule: { cron: '30 3 * * *' } | schedule.cron has 5 fields, but six are needed: put the second first,"
                        + " as in \"0 30 3 * * *\".",
                "schedule: { cron: 'at night' } | schedule.cron must be six fields (second minute hour day month weekday),"
                        + " such as \"0 30 3 * * *\", but is 'at night'.",
                "schedule: { cron: '@daily', zone: Berlin } | schedule.zone must be a time zone such as UTC or"
                        + " Europe/Berlin, but is 'Berlin'.",
            })
    void saysWhatIsWrongInTheThirdLine(String line, String sentence) {
        assertThat(problems(SMALLEST + line + "\n")).isEqualTo("j.yaml:3: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "source: { paths: [i/] }    | j.yaml:1: name is missing; add a line such as 'name: nightly'.",
                "name: n                    | j.yaml:1: source is missing; add a line such as"
                        + " 'source: { paths: [input/] }'.",
                "{name: n, source: {}}      | j.yaml:1: source.paths is missing; add a line such as 'paths: [input/]'.",
                "{name: n, source: i/}      | j.yaml:1: source must be a group of keys (paths, include, exclude, follow-links, allow-empty, limits), one"
                        + " 'key: value' a line.",
                "{name: n, source: {paths: [[a]]}} | j.yaml:1: source.paths must be a list of texts, such as"
                        + " [\"one\", \"two\"].",
                "{name: n, source: {paths: [a], include: ['*.{a']}} | j.yaml:1: source.include cannot be read: The"
                        + " pattern *.{a has a brace without its partner.",
                "{name: a b, source: {paths: [a]}} | j.yaml:1: name may have letters, digits, - and _ only, 60 at most,"
                        + " but is 'a b'.",
                "- a                        | j.yaml:1: the file must be a group of keys (name, source, extract,"
                        + " dedupe, gate, export, report, retry, schedule, rules), one 'key: value' a line.",
                "``                         | j.yaml:1: the file is empty; start from jobs/sample.yaml.",
            })
    void saysWhatIsWrongWithTheWhole(String yaml, String message) {
        assertThat(problems(yaml).lines()).contains(message);
    }

    @Test
    void reportsEveryProblemInTheOrderOfTheFile() {
        assertThat(problems("""
                        name: n
                        source:
                          pathes: [input/]
                        gate:
                          max-drift: 7
                        dedupe: far
                        """).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("j.yaml:2: source.paths is missing"),
                        line -> assertThat(line)
                                .endsWith("j.yaml:3: unknown key 'source.pathes'; did you mean 'paths'?"),
                        line -> assertThat(line).startsWith("j.yaml:5: gate.max-drift"),
                        line -> assertThat(line).startsWith("j.yaml:6: dedupe"));
    }

    @Test
    void saysWhereTheYamlBreaks() {
        assertThat(problems(SMALLEST + "gate: { max-drift: 1\nextract: x\n"))
                .matches("j\\.yaml:\\d: this is not YAML \\(.*\\); check indents and quotes\\.");
        assertThat(problems("a: &x 1\nname: *x\nsource: { paths: [i] }")).contains("j.yaml:2: aliases");
        assertThat(problems(SMALLEST + "---\nname: two\n")).contains("a second document starts here");
    }

    @Test
    void aMissingOrForeignFileIsNamed(@TempDir Path folder) throws IOException {
        Path none = folder.resolve("none.yaml");
        assertThatThrownBy(() -> JobFileReader.read(none))
                .isInstanceOf(JobFileException.class)
                .hasMessage(
                        none + " does not exist; name a job file such as jobs/sample.yaml, or a folder or an archive"
                                + " to read.");

        Path latin = Files.write(folder.resolve("l.yaml"), "name: \u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> JobFileReader.read(latin)).hasMessageContaining("save it as UTF-8");
    }

    @Test
    void theSampleJobIsValid() throws Exception {
        assertThat(JobFileReader.read(Path.of("jobs/sample.yaml")).name()).isEqualTo("sample");
    }

    private static String problems(String yaml) {
        JobFileException e = catchThrowableOfType(JobFileException.class, () -> JobFileReader.read("j.yaml", yaml));
        return String.valueOf(e.getMessage());
    }

    @Test
    void rulesBesideTheJobFileAreItsOwn(@TempDir Path folder) throws IOException, JobFileException {
        Path file = Files.writeString(folder.resolve("j.yaml"), JOB);
        assertThat(JobFileReader.read(file).rules()).isEqualTo(RuleFolder.NONE);
        rule(folder.resolve("rules"), "a.example.yaml", "title: h1");

        JobFile job = JobFileReader.read(file);

        assertThat(job.rules().rules().at("https://a.example/1")).isNotNull();
        assertThat(job.extractorVersion()).startsWith(job.extract().extractorVersion() + "+");
    }

    @Test
    void theFolderOfRulesIsRelativeToTheJobFile(@TempDir Path folder) throws IOException, JobFileException {
        Path file = Files.writeString(folder.resolve("j.yaml"), JOB + "rules: by-hand/\n");
        rule(folder.resolve("by-hand"), "b.example.yaml", "title: h1");
        rule(folder.resolve("rules"), "a.example.yaml", "title: h1");

        JobFile job = JobFileReader.read(file);

        assertThat(job.rules().rules().at("https://b.example/1")).isNotNull();
        assertThat(job.rules().rules().at("https://a.example/1")).isNull();
    }

    @Test
    void aRuleThatIsBrokenIsAMistakeOfTheJob(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("j.yaml"), JOB);
        Path rule = rule(folder.resolve("rules"), "a.example.yaml", "title: h1\nbody: 'div['\n");

        assertThatThrownBy(() -> JobFileReader.read(file))
                .isInstanceOf(JobFileException.class)
                .hasMessageStartingWith(rule + ":2: body 'div[' is no CSS selector");
    }

    @Test
    void aFolderOfRulesThatIsNotThereIsAMistake(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("j.yaml"), JOB + "rules: gone\n");

        assertThatThrownBy(() -> JobFileReader.read(file))
                .hasMessage(file + ":3: rules names " + folder.resolve("gone")
                        + ", which is no folder; paths of rules are relative to this file.");
    }

    private static final String JOB = "name: night\nsource: { paths: [input/] }\n";

    private static Path rule(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(name), text);
    }
}
