package dev.winnow.job.run;

import dev.winnow.archive.item.Limits;
import dev.winnow.job.control.RunListener;
import dev.winnow.job.control.StopRequest;
import dev.winnow.job.extract.CaptureProcessor;
import dev.winnow.job.extract.CaptureSite;
import dev.winnow.job.extract.GuardedExtractor;
import dev.winnow.job.extract.OutcomeBatch;
import dev.winnow.job.extract.PageReader;
import dev.winnow.job.file.JobFile;
import dev.winnow.job.gate.Audit;
import dev.winnow.job.output.Exports;
import dev.winnow.job.scan.ArchiveScan;
import dev.winnow.job.scan.ManifestBuilder;
import dev.winnow.job.scan.SelectionScan;
import dev.winnow.store.publish.Actor;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.TaskExecutor;

/** The steps of a run, in order. Each is one transaction, but for extract, which commits sheaf by sheaf. */
final class RunSteps {
    private static final int SLICES_PER_CORE = 4;
    private static final String DONE = "done";

    private final Workshop workshop;
    private final JobFile jobFile;
    private final Run run;
    private final RunListener watch;
    private final StopRequest drain;

    RunSteps(Workshop workshop, JobFile jobFile, Run run, RunListener watch, StopRequest drain) {
        this.workshop = workshop;
        this.jobFile = jobFile;
        this.run = run;
        this.watch = watch;
        this.drain = drain;
    }

    Job job(JobExecutionListener listener, TaskExecutor cores) {
        return new JobBuilder(jobFile.name(), workshop.repository())
                .listener(listener)
                .start(once("scan", this::scan))
                .next(extract(cores))
                .next(once("boilerplate", () -> workshop.boilerplate().count(run)))
                .next(once("index", this::index))
                .next(once("withdraw", () -> workshop.withdrawals().ofMissing(run)))
                .next(once("dedupe", this::dedupe))
                .next(once(
                        "audit",
                        new Audit(workshop.ledger(), workshop.findings(), workshop.runs(), jobFile, run)::judge))
                .next(once("publish", this::publish))
                .next(once("export", this::export))
                .next(once("report", this::report))
                .build();
    }

    /**
     * A step of one transaction. That it is done is written in the same transaction: killed between this commit and the one
     * that closes the step, it is not done a second time.
     */
    private Step once(String name, StepWork work) {
        Tasklet tasklet = (contribution, context) -> {
            ExecutionContext kept = context.getStepContext().getStepExecution().getExecutionContext();
            if (!kept.containsKey(DONE)) {
                watch.begins(name);
                workshop.leases().hold(run);
                work.run();
                kept.putString(DONE, "yes");
            }
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, workshop.repository())
                .tasklet(tasklet, workshop.transactions())
                .build();
    }

    private void scan() throws IOException {
        int slices = Runtime.getRuntime().availableProcessors() * SLICES_PER_CORE;
        if (run.kind() == RunKind.NIGHT) {
            scanArchive(slices);
        } else {
            new SelectionScan(workshop.selection(), workshop.manifest(), run).list(slices);
        }
    }

    private void scanArchive(int slices) throws IOException {
        var scan = new ArchiveScan(workshop.containers(), jobFile);
        var parting = new ManifestBuilder(workshop.manifest(), run.id());
        scan.list(sorted -> {
            drain.goOn();
            parting.add(sorted.fresh());
            workshop.containers().keep(run.id(), sorted);
        });
        workshop.manifest().cut(run.id(), parting.bytes(), slices, scan.unchanged());
        workshop.findings().keep(run.id(), scan.odd());
    }

    private Step extract(TaskExecutor cores) {
        return new StepBuilder("extract", workshop.repository())
                .partitioner("extract", size -> slices())
                .step(slice())
                .taskExecutor(cores)
                .build();
    }

    private Map<String, ExecutionContext> slices() {
        watch.begins("extract");
        long containers = workshop.manifest().size(run.id());
        if (containers > 0) {
            watch.reading(workshop.manifest().isOfPages(run.id()) ? containers : -1);
        }
        var slices = new LinkedHashMap<String, ExecutionContext>();
        workshop.manifest().slices(run.id()).forEach(slice -> slices.put(slice, new ExecutionContext()));
        return slices;
    }

    /** One step for all slices, whose reader has a state: so each execution builds its own. */
    private Step slice() {
        JobFile.ExtractSettings extract = jobFile.extract();
        var extractor =
                new GuardedExtractor(extract.options(), Duration.ofSeconds(extract.maxSeconds()), drain::isAsked);
        var judge = new CaptureProcessor(
                run,
                extractor,
                workshop.captures(),
                new CaptureSite(jobFile.source().paths()));
        return new Step() {
            @Override
            public String getName() {
                return "extract-slice";
            }

            @Override
            public void execute(StepExecution execution) throws JobInterruptedException {
                // Its name, for a kill may leave a slice that was begun without the context that it was begun with.
                String name = execution.getStepName();
                read(judge, name.substring(name.indexOf(':') + 1)).execute(execution);
            }
        };
    }

    private Step read(CaptureProcessor judge, String slice) {
        // One sheaf is one chunk; see Sheaf.
        return new StepBuilder("extract-slice", workshop.repository())
                .<OutcomeBatch, OutcomeBatch>chunk(1)
                .transactionManager(workshop.transactions())
                .reader(new PageReader(
                        workshop.manifest(), workshop.selection(), judge, run.id(), slice, limits(), drain))
                .writer(chunk -> {
                    workshop.leases().hold(run);
                    for (OutcomeBatch sheaf : chunk) {
                        workshop.outcomes().write(run, sheaf.outcomes(), sheaf.notPages());
                        workshop.manifest().complete(run.id(), sheaf.complete());
                        watch.read(sheaf.outcomes().size(), sheaf.rejects());
                    }
                })
                .build();
    }

    private Limits limits() {
        return jobFile.source().limits().withPageBytes(jobFile.extract().maxBytes());
    }

    private void index() {
        workshop.search().index(run.id(), this::stillOurs);
        // The steps that follow join what the run has loaded with all that was there.
        workshop.statistics().refresh();
    }

    private void dedupe() {
        if (jobFile.dedupe() != JobFile.DedupeMode.NONE) {
            workshop.dedupe().markExact(run);
        }
        if (jobFile.dedupe() == JobFile.DedupeMode.NEAR) {
            workshop.dedupe().findNear(run);
        }
    }

    private void publish() {
        Actor act =
                Actor.own(workshop.runs().find(run.id()).map(Run::gateVerdict).orElse(null));
        if (workshop.isHeld(run)) {
            workshop.publication().hold(run, act);
        } else {
            workshop.publication().publish(run, act);
        }
    }

    private void export() throws Exception {
        if (!workshop.isHeld(run)) {
            new Exports(workshop.articles()).write(jobFile.export(), this::stillOurs);
        }
    }

    /** Of a run that is held back too: that is when it is wanted most. */
    private void report() throws IOException {
        if (jobFile.report() != null) {
            workshop.reports().write(run.id(), Path.of(jobFile.report()), this::stillOurs);
        }
    }

    /** Asked again right before something appears that no rollback takes back. */
    private void stillOurs() {
        workshop.leases().hold(run);
    }

    private interface StepWork {
        void run() throws Exception;
    }
}
