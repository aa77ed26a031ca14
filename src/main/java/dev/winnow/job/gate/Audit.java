package dev.winnow.job.gate;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.Runs;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Closes the books and decides whether the run may be published. */
public final class Audit {
    /** So many earlier nights make up what is usual. */
    private static final int NIGHTS = 14;

    private final Ledger ledger;
    private final Findings findings;
    private final Runs runs;
    private final JobFile jobFile;
    private final Run run;

    public Audit(Ledger ledger, Findings findings, Runs runs, JobFile jobFile, Run run) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.jobFile = jobFile;
        this.run = run;
    }

    public void judge() {
        ledger.balance(run.id());
        List<Finding> measured = new Gate(jobFile.gate()).judge(evidence());
        List<Finding> findings = Stream.of(heldBy(measured, true), scanned(), heldBy(measured, false))
                .flatMap(List::stream)
                .toList();
        this.findings.keep(run.id(), findings);
        runs.judge(run.id(), Gate.verdict(findings));
    }

    private static List<Finding> heldBy(List<Finding> findings, boolean held) {
        return findings.stream().filter(finding -> finding.held() == held).toList();
    }

    /** What the scan found odd. */
    private List<Finding> scanned() {
        return this.findings.kept(run.id()).stream()
                .filter(finding -> finding.measure().equals(Finding.SOURCE))
                .toList();
    }

    private Gate.GateEvidence evidence() {
        Ledger.Totals totals = ledger.totals(run.id());
        List<SiteFigures> figures = this.findings.measure(run.id());
        return new Gate.GateEvidence(
                run.kind(),
                totals.captures() - totals.notPages() - this.findings.errorAnswers(run.id()),
                figures.stream().collect(Collectors.toMap(SiteFigures::site, Function.identity())),
                run.kind() == RunKind.REPROCESS ? List.of() : this.findings.nightsBefore(run, NIGHTS),
                run.kind() == RunKind.REPROCESS ? this.findings.medianWordsReplaced(run.id()) : null);
    }
}
