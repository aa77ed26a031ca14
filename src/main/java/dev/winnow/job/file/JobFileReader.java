package dev.winnow.job.file;

import dev.winnow.archive.ArchiveFiles;
import dev.winnow.archive.item.Limits;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.job.file.JobFile.DedupeMode;
import dev.winnow.job.gate.Audit;
import dev.winnow.job.rules.RuleFolder;
import dev.winnow.job.rules.RuleProblem;
import dev.winnow.job.yaml.YamlNode;
import dev.winnow.job.yaml.YamlProblems;
import dev.winnow.job.yaml.YamlReader;
import dev.winnow.job.yaml.YamlSection;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.ExportLayout;
import dev.winnow.store.export.Format;
import dev.winnow.store.export.PartitionKey;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** Reads a job file, and says all that is wrong with it at once. */
public final class JobFileReader {
    /** A larger page would need gigabytes as a tree. */
    private static final int LARGEST_PAGE = 100 << 20;
    /** Containers inside each other; each one is a reader with buffers of its own. */
    private static final int DEEPEST = 10;

    private static final int LARGEST_RATIO = 1_000_000;
    /** Each element takes some hundred bytes. */
    private static final int MOST_NODES = 10_000_000;
    /** In seconds; a page is read in milliseconds. */
    private static final int LONGEST_PAGE = 600;
    /** In seconds; a day. */
    private static final int LONGEST_RETRY = 86_400;
    /** Whoever wants them tried for ever says so each time, with --force. */
    private static final int MOST_ATTEMPTS = 1_000;

    /** In minutes; half a day. */
    private static final int LONGEST_JITTER = 720;

    /** No site has more pages a night. */
    private static final int MOST_PAGES = 1_000_000;
    /** More nights are not looked at, see {@link Audit}. */
    private static final int MOST_NIGHTS = 14;

    /** Rules that lie beside a job file are its own. */
    private static final String RULES = "rules";

    private static final YamlReader.FileKind KIND = new YamlReader.FileKind("job", "start from jobs/sample.yaml");

    private final Path file;
    private final YamlProblems problems;

    private JobFileReader(String file, YamlProblems problems) {
        this.file = Path.of(file);
        this.problems = problems;
    }

    /**
     * Reads a job; paths in it stay as they are, relative to the working folder. A folder or an archive is a job of its own,
     * with every setting as it is by default.
     *
     * @throws JobFileException if the file is missing or anything in it is wrong
     */
    public static JobFile read(Path file) throws JobFileException, IOException {
        try {
            return SourceJob.isSource(file)
                    ? read(file.toString(), SourceJob.yaml(file))
                    : read(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new JobFileException(
                    file + " does not exist; name a job file such as jobs/sample.yaml, or a folder or"
                            + " an archive to read.");
        } catch (CharacterCodingException e) {
            throw new JobFileException(file + ":1: the file is not UTF-8 text; save it as UTF-8.");
        }
    }

    static JobFile read(String file, String yaml) throws JobFileException {
        YamlProblems problems = new YamlProblems(file);
        YamlNode root = YamlReader.read(yaml, problems, KIND);
        throwIfAny(problems);
        JobFile job = new JobFileReader(file, problems).job(root);
        throwIfAny(problems);
        throwIfAny(job.rules());
        return job;
    }

    private static void throwIfAny(YamlProblems problems) throws JobFileException {
        if (!problems.text().isEmpty()) {
            throw new JobFileException(problems.text());
        }
    }

    /** A rule that is half understood would do harm to a whole site. */
    private static void throwIfAny(RuleFolder rules) throws JobFileException {
        if (!rules.errors().isEmpty()) {
            throw new JobFileException(
                    rules.errors().stream().map(RuleProblem::text).collect(Collectors.joining("\n")));
        }
    }

    private JobFile job(@Nullable YamlNode root) {
        YamlSection all = YamlSection.of(
                "",
                root,
                1,
                problems,
                List.of(
                        "name",
                        "source",
                        "extract",
                        "dedupe",
                        "gate",
                        "export",
                        "report",
                        "retry",
                        "schedule",
                        "rules"));
        return new JobFile(
                name(all),
                source(
                        all.section("source", "paths", "include", "exclude", "follow-links", "allow-empty", "limits"),
                        all),
                extract(all.section(
                        "extract",
                        "focus",
                        "comments",
                        "max-bytes",
                        "max-nodes",
                        "max-depth",
                        "max-seconds",
                        "damaged",
                        "learn")),
                all.choice("dedupe", DedupeMode.class, DedupeMode.EXACT),
                gate(all),
                all.sections("export", "format", "to", "compress", "partition-by", "describe").stream()
                        .map(JobFileReader::export)
                        .toList(),
                report(all),
                retry(all.section("retry", "max-seconds", "max-attempts")),
                all.has("schedule")
                        ? schedule(all.section("schedule", "cron", "zone", "jitter-minutes", "missed"))
                        : null,
                rules(all));
    }

    /** The folder that the file names, else the one beside it, where there is one. */
    private RuleFolder rules(YamlSection all) {
        String named = all.text("rules");
        try {
            if (named == null) {
                Path beside = file.resolveSibling(RULES);
                boolean isJobFile = Files.isRegularFile(file) && !all.has("rules");
                return isJobFile && Files.isDirectory(beside) ? RuleFolder.load(beside) : RuleFolder.NONE;
            }
            Path folder = file.resolveSibling(named);
            if (!Files.isDirectory(folder)) {
                all.problem(
                        "rules", "names " + folder + ", which is no folder; paths of rules are relative to this file.");
                return RuleFolder.NONE;
            }
            return RuleFolder.load(folder);
        } catch (IOException | InvalidPathException e) {
            all.problem("rules", "cannot be read: " + e.getMessage());
            return RuleFolder.NONE;
        }
    }

    private static String name(YamlSection all) {
        String name = all.text("name");
        if (!all.has("name")) {
            all.missing("name", "nightly");
        } else if (name != null && !name.matches("[A-Za-z0-9_-]{1,60}")) {
            all.problem("name", "may have letters, digits, - and _ only, 60 at most, but is '" + name + "'.");
        }
        return name == null ? "" : name;
    }

    private static JobFile.SourceSettings source(YamlSection source, YamlSection all) {
        List<String> paths = source.texts("paths", List.of());
        if (!all.has("source")) {
            all.missing("source", "{ paths: [input/] }");
        } else if (paths.isEmpty() && !source.isBroken()) {
            source.missing("paths", "[input/]");
        }
        return new JobFile.SourceSettings(
                paths,
                patterns(source, "include", ArchiveFiles.SUPPORTED),
                patterns(source, "exclude", List.of()),
                source.choice("follow-links", ArchiveFiles.FollowLinks.class, ArchiveFiles.FollowLinks.INSIDE),
                source.bool("allow-empty", false),
                limits(source.section("limits", "depth", "ratio", "entries")));
    }

    private static Limits limits(YamlSection limits) {
        Limits absent = Limits.DEFAULT;
        return new Limits(
                absent.pageBytes(),
                limits.integer("depth", absent.depth(), 1, DEEPEST),
                limits.integer("ratio", absent.ratio(), 1, LARGEST_RATIO),
                limits.integer("entries", (int) absent.entries(), 1, Integer.MAX_VALUE));
    }

    private static List<String> patterns(YamlSection source, String key, List<String> absent) {
        List<String> patterns = source.texts(key, absent);
        for (String pattern : patterns) {
            try {
                ArchiveFiles.checkPattern(pattern);
            } catch (IllegalArgumentException e) {
                source.problem(key, "cannot be read: " + e.getMessage());
            }
        }
        return patterns;
    }

    private static JobFile.ExtractSettings extract(YamlSection extract) {
        return new JobFile.ExtractSettings(
                extract.choice("focus", ExtractOptions.Focus.class, ExtractOptions.DEFAULT.focus()),
                extract.bool("comments", false),
                extract.integer("max-bytes", ExtractOptions.DEFAULT.maxBytes(), 1, LARGEST_PAGE),
                extract.integer("max-nodes", ExtractOptions.DEFAULT.maxNodes(), 1, MOST_NODES),
                extract.integer("max-depth", ExtractOptions.DEFAULT.maxDepth(), 1, ExtractOptions.DEFAULT.maxDepth()),
                extract.integer("max-seconds", JobFile.ExtractSettings.MAX_SECONDS, 1, LONGEST_PAGE),
                extract.choice("damaged", JobFile.DamagedPages.class, JobFile.DamagedPages.KEEP),
                extract.bool("learn", true));
    }

    private static JobFile.GateLimits gate(YamlSection all) {
        YamlSection gate = all.section(
                "gate",
                "max-reject-ratio",
                "max-empty-ratio",
                "max-length-fall",
                "max-drift",
                "min-pages",
                "min-nights");
        JobFile.GateLimits absent = JobFile.GateLimits.DEFAULT;
        double maxRejectRatio = gate.number("max-reject-ratio", absent.maxRejectRatio(), 0, 1);
        return new JobFile.GateLimits(
                maxRejectRatio,
                gate.number("max-empty-ratio", maxRejectRatio, 0, 1),
                gate.number("max-length-fall", absent.maxLengthFall(), 0, 1),
                gate.number("max-drift", absent.maxDrift(), 0, 1),
                gate.integer("min-pages", absent.minPages(), 1, MOST_PAGES),
                gate.integer("min-nights", absent.minNights(), 1, MOST_NIGHTS));
    }

    private static @Nullable String report(YamlSection all) {
        String folder = all.text("report");
        if (folder == null) {
            return JobFile.REPORTS;
        }
        return folder.equals("none") ? null : folder;
    }

    private static JobFile.ExportTarget export(YamlSection export) {
        String to = export.text("to");
        if (!export.has("to")) {
            export.missing("to", "output/");
        }
        if (!export.has("format")) {
            export.missing("format", "jsonl");
        }
        Format format = export.choice("format", Format.class, Format.JSONL);
        Compression compress = export.choice("compress", Compression.class, Compression.of(to == null ? "" : to));
        if (compress != Compression.NONE && !format.isText()) {
            export.problem(
                    "compress",
                    "is for jsonl and csv; "
                            + (format == Format.PARQUET ? "Parquet compresses by itself" : "Markdown files are plain")
                            + ", leave it out.");
        }
        return new JobFile.ExportTarget(
                to == null ? "" : to,
                new ExportLayout(format, compress, false, partition(export, format), export.bool("describe", false)));
    }

    private static @Nullable PartitionKey partition(YamlSection export, Format format) {
        if (!export.has("partition-by")) {
            return null;
        }
        if (format == Format.MARKDOWN) {
            export.problem(
                    "partition-by",
                    "is for jsonl, csv and parquet; Markdown is a folder for each site already, leave it out.");
        }
        return export.choice("partition-by", PartitionKey.class, PartitionKey.DATE);
    }

    private static JobFile.RetryLimits retry(YamlSection retry) {
        JobFile.RetryLimits absent = JobFile.RetryLimits.DEFAULT;
        return new JobFile.RetryLimits(
                retry.integer("max-seconds", absent.maxSeconds(), 0, LONGEST_RETRY),
                retry.integer("max-attempts", absent.maxAttempts(), 1, MOST_ATTEMPTS));
    }

    private static JobFile.ScheduleSettings schedule(YamlSection schedule) {
        String cron = schedule.text("cron");
        if (!schedule.has("cron")) {
            schedule.missing("cron", "\"0 30 3 * * *\"");
        } else if (cron != null) {
            checkCron(schedule, cron.strip());
        }
        String zone = schedule.text("zone");
        try {
            ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException e) {
            schedule.problem("zone", "must be a time zone such as UTC or Europe/Berlin, but is '" + zone + "'.");
        }
        return new JobFile.ScheduleSettings(
                cron == null ? "" : cron.strip(),
                zone == null ? "UTC" : zone,
                schedule.integer("jitter-minutes", 0, 0, LONGEST_JITTER),
                schedule.choice("missed", JobFile.MissedNight.class, JobFile.MissedNight.RUN));
    }

    private static void checkCron(YamlSection schedule, String cron) {
        int fields = cron.split("\\s+").length;
        if (fields == 5 && !cron.startsWith("@")) {
            schedule.problem(
                    "cron", "has 5 fields, but six are needed: put the second first, as in \"0 " + cron + "\".");
        } else if (!CronExpression.isValidExpression(cron)) {
            schedule.problem(
                    "cron",
                    "must be six fields (second minute hour day month weekday), such as \"0 30 3 * * *\", but is '"
                            + cron + "'.");
        }
    }
}
