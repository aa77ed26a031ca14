package dev.winnow.console.job;

import dev.winnow.console.page.NotThereException;
import dev.winnow.console.page.RefusedException;
import dev.winnow.console.run.BackgroundRuns;
import dev.winnow.job.Engine;
import dev.winnow.job.control.JobException;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.preview.Difference;
import dev.winnow.job.preview.Differences;
import dev.winnow.job.run.JobRunner;
import dev.winnow.job.scan.SourceCheck;
import dev.winnow.store.audit.OperatorAction;
import dev.winnow.store.run.CaptureCriteria;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Jobs and what can be done with them. */
@Controller
class JobsController {
    private static final int EXAMPLES = 10;

    private final Engine engine;
    private final JobFolders folders;
    private final BackgroundRuns background;

    JobsController(Engine engine, JobFolders folders, BackgroundRuns background) {
        this.engine = engine;
        this.folders = folders;
        this.background = background;
    }

    /**
     * A job in the list.
     *
     * @param last its last run, null where it has none
     */
    record JobRow(JobFolders.JobEntry entry, @Nullable Run last) {}

    @GetMapping("/jobs")
    String jobs(Model model) {
        model.addAttribute("jobs", folders.list().stream().map(this::row).toList());
        return "job/jobs";
    }

    private JobRow row(JobFolders.JobEntry entry) {
        Optional<Run> last =
                Optional.ofNullable(entry.job()).flatMap(job -> engine.runs().latest(job.name()));
        return new JobRow(entry, last.orElse(null));
    }

    @GetMapping("/jobs/{name}")
    String job(@PathVariable String name, Model model) {
        JobFolders.JobEntry entry = find(name);
        model.addAttribute("row", row(entry));
        model.addAttribute("text", JobFolders.text(entry.file()));
        return "job/job";
    }

    /** What a run would do; nothing is written. */
    @GetMapping("/jobs/{name}/run")
    String ask(@PathVariable String name, Model model) throws IOException {
        JobFolders.JobEntry entry = find(name);
        JobFile job = Objects.requireNonNull(entry.job());
        model.addAttribute("entry", entry);
        model.addAttribute("refusal", refusal(job));
        JobRunner.Plan plan = engine.runner().plan(job);
        model.addAttribute("plan", plan);
        return "job/confirm";
    }

    private static @Nullable String refusal(JobFile job) throws IOException {
        try {
            SourceCheck.require(job);
            return null;
        } catch (JobException e) {
            return e.getMessage();
        }
    }

    @PostMapping("/jobs/{name}/run")
    String run(@PathVariable String name, @RequestParam(defaultValue = "") String reason, Principal user)
            throws IOException {
        JobFolders.JobEntry entry = find(name);
        JobFile job = Objects.requireNonNull(entry.job());
        String refusal = refusal(job);
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        Run begun = background.start(job, JobRunner.request(job, entry.file().toString(), RunKind.NIGHT, null));
        engine.operatorActions()
                .add(new OperatorAction(
                        Instant.now(),
                        user.getName(),
                        OperatorAction.ActionName.RUN,
                        job.name(),
                        begun.id(),
                        null,
                        reason.isBlank() ? null : reason.strip(),
                        "run " + begun.id() + " began, attempt " + begun.attempts()));
        return "redirect:/runs/" + begun.id();
    }

    /** What the present extractor, its settings and rules would change in what is stored; nothing is written. */
    @GetMapping("/jobs/{name}/dry-run")
    String dryRun(@PathVariable String name, Model model) throws IOException {
        JobFolders.JobEntry entry = find(name);
        JobFile job = Objects.requireNonNull(entry.job());
        Differences differences = engine.preview()
                .of(job, CaptureCriteria.ofCaptures(null, null, null, null), EXAMPLES, RunListener.NONE);
        List<Difference> examples = differences.examples();
        model.addAttribute("entry", entry);
        model.addAttribute("differences", differences);
        model.addAttribute("kinds", Difference.DifferenceKind.values());
        model.addAttribute("examples", examples);
        return "job/dry-run";
    }

    private JobFolders.JobEntry find(String name) {
        return folders.find(name)
                .orElseThrow(() -> new NotThereException(
                        "There is no job " + name + " in the folders of job files, or its file is broken."));
    }
}
