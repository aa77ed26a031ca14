package dev.winnow.job;

import dev.winnow.archive.ArchiveFiles.FollowLinks;
import dev.winnow.archive.item.Limits;
import dev.winnow.extract.ExtractOptions;
import dev.winnow.extract.ExtractOptions.Focus;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.rules.RuleFolder;
import dev.winnow.job.run.JobRunner;
import dev.winnow.store.database.DatabaseSettings;
import dev.winnow.store.database.Databases;
import dev.winnow.store.export.Compression;
import dev.winnow.store.export.Format;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One job over a folder of pages that a test writes, on a database of its own. */
public final class Night implements AutoCloseable {
    private final Path folder;
    private final DatabaseSettings settings;
    private final Engine engine;
    private final Runnable end;
    private JobFile.DamagedPages damaged = JobFile.DamagedPages.KEEP;
    private boolean learn = true;
    private double maxDrift = 1;
    private FollowLinks followLinks = FollowLinks.INSIDE;
    private double maxRejectRatio = 1;
    private JobFile.DedupeMode dedupe = JobFile.DedupeMode.EXACT;
    private JobFile.RetryLimits retry = JobFile.RetryLimits.DEFAULT;

    /** On an empty database of its own, which goes with it. */
    public Night(Databases kind, Path folder) {
        this(kind, kind.migrated(folder), folder);
    }

    private Night(Databases kind, DatabaseSettings settings, Path folder) {
        this(settings, folder, () -> kind.drop(settings));
    }

    /** On a database that may hold something, and stays. */
    public Night(DatabaseSettings settings, Path folder) {
        this(settings, folder, () -> {});
    }

    private Night(DatabaseSettings settings, Path folder, Runnable end) {
        this.folder = folder;
        this.end = end;
        this.settings = settings;
        this.engine = Engine.open("test", settings);
    }

    public Engine engine() {
        return engine;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    public Night maxRejectRatio(double ratio) {
        maxRejectRatio = ratio;
        return this;
    }

    /** Marks near-duplicates as well. */
    Night near() {
        dedupe = JobFile.DedupeMode.NEAR;
        return this;
    }

    /** What becomes of pages that are cut. */
    public Night damaged(JobFile.DamagedPages pages) {
        damaged = pages;
        return this;
    }

    public Night maxDrift(double drift) {
        maxDrift = drift;
        return this;
    }

    /** Whether sites are learnt. */
    public Night learn(boolean sites) {
        learn = sites;
        return this;
    }

    /** Which symbolic links are followed. */
    public Night followLinks(FollowLinks links) {
        followLinks = links;
        return this;
    }

    public Night retry(int seconds) {
        retry = new JobFile.RetryLimits(seconds, JobFile.RetryLimits.DEFAULT.maxAttempts());
        return this;
    }

    public JobFile job() {
        return new JobFile(
                "nightly",
                new JobFile.SourceSettings(
                        List.of(input().toString()), List.of(), List.of(), followLinks, false, Limits.DEFAULT),
                new JobFile.ExtractSettings(
                        Focus.BALANCED,
                        false,
                        1 << 20,
                        ExtractOptions.DEFAULT.maxNodes(),
                        ExtractOptions.DEFAULT.maxDepth(),
                        JobFile.ExtractSettings.MAX_SECONDS,
                        damaged,
                        learn),
                dedupe,
                new JobFile.GateLimits(maxRejectRatio, 1, 1, maxDrift, 20, 1),
                List.of(new JobFile.ExportTarget(Format.JSONL, folder.resolve("out") + "/", Compression.NONE)),
                folder.resolve("reports").toString(),
                retry,
                null,
                ruleFolder());
    }

    /** Where rules by hand are, if any. */
    public Path rules() {
        return folder.resolve("rules");
    }

    private RuleFolder ruleFolder() {
        try {
            return Files.isDirectory(rules()) ? RuleFolder.load(rules()) : RuleFolder.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path input() {
        return folder.resolve("input");
    }

    public Path exported() {
        return folder.resolve("out/articles.jsonl");
    }

    public Run run() {
        return run(RunListener.NONE);
    }

    public Run run(RunListener listener) {
        return engine.runner().run(job(), claim(false), listener);
    }

    /** Takes the run that goes on, or begins one. */
    public Run claim(boolean fresh) {
        return engine.runner().claim(job(), JobRunner.request(job(), null, RunKind.NIGHT, null), fresh);
    }

    /** What the engine is made of. */
    public <T> T bean(Class<T> type) {
        return engine.bean(type);
    }

    /** An article of a few paragraphs that turn on its subject, so that no two have the same text. */
    public void page(String path, String subject) throws IOException {
        page(path, subject, "");
    }

    public void page(String path, String subject, String head) throws IOException {
        write(path, html(subject, head));
    }

    /** The page that {@link #page} writes. */
    public static String html(String subject, String head) {
        var body = new StringBuilder();
        for (int i = 1; i <= 6; i++) {
            body.append("<p>The story of the ")
                    .append(subject)
                    .append(", part ")
                    .append(i)
                    .append(
                            ": people of the town had talked about it for weeks, in the market, at the harbour and in the long"
                                    + " queues before the bakery, and nobody agreed with anybody else about what should be done.</p>");
        }
        return "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>On the " + subject + "</title>" + head
                + "</head><body><article><h1>On the " + subject + "</h1>" + body + "</article></body></html>";
    }

    public void write(String path, String text) throws IOException {
        Path file = input().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() {
        engine.close();
        end.run();
    }
}
