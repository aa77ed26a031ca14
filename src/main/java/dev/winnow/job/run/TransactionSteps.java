package dev.winnow.job.run;

import dev.winnow.job.extract.ActiveRuns;
import dev.winnow.job.extract.RunContext;
import dev.winnow.store.database.OutOfMemory;
import dev.winnow.store.run.Leases;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

/**
 * Builds steps of one transaction. That such a step is done is written in the same transaction: killed between this commit
 * and the one that closes the step, it is not done a second time.
 */
final class TransactionSteps {
    /** The job parameter that names the run. */
    static final String RUN = "run";

    private static final String DONE = "done";

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Leases leases;
    private final ActiveRuns runs;

    TransactionSteps(
            JobRepository repository, PlatformTransactionManager transactions, Leases leases, ActiveRuns runs) {
        this.repository = repository;
        this.transactions = transactions;
        this.leases = leases;
        this.runs = runs;
    }

    /** What a step does for a run. */
    interface Work {
        void of(RunContext context) throws Exception;
    }

    Step step(String name, Work work) {
        Tasklet tasklet = (contribution, chunk) -> {
            ExecutionContext kept = contribution.getStepExecution().getExecutionContext();
            if (!kept.containsKey(DONE)) {
                RunContext context = runs.get(run(contribution));
                context.listener().begins(name);
                leases.hold(context.run());
                OutOfMemory.guard(() -> work.of(context));
                kept.putString(DONE, "yes");
            }
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository).tasklet(tasklet, transactions).build();
    }

    /** A step whose work writes in transactions of its own, and may be begun anew whatever it has written. */
    Step longStep(String name, Work work) {
        Tasklet tasklet = (contribution, chunk) -> {
            RunContext context = runs.get(run(contribution));
            context.listener().begins(name);
            OutOfMemory.guard(() -> work.of(context));
            return RepeatStatus.FINISHED;
        };
        var none = new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return new StepBuilder(name, repository)
                .tasklet(tasklet, transactions)
                .transactionAttribute(none)
                .build();
    }

    private static long run(StepContribution contribution) {
        Long run = contribution.getStepExecution().getJobParameters().getLong(RUN);
        if (run == null) {
            throw new IllegalStateException("the job has no parameter " + RUN);
        }
        return run;
    }
}
