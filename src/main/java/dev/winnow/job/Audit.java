package dev.winnow.job;

import dev.winnow.store.Finding;
import dev.winnow.store.Findings;
import dev.winnow.store.Ledger;
import dev.winnow.store.Run;
import dev.winnow.store.RunKind;
import dev.winnow.store.Runs;
import dev.winnow.store.SiteFigures;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Closes the books and decides whether the run may be published. */
final class Audit {
    /** So many earlier nights make up what is usual. */
    private static final int NIGHTS = 14;

    private final Ledger ledger;
    private final Findings findings;
    private final Runs runs;
    private final JobFile jobFile;
    private final Run run;

    Audit(Ledger ledger, Findings findings, Runs runs, JobFile jobFile, Run run) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.jobFile = jobFile;
        this.run = run;
    }

    void judge() {
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

    private Gate.Evidence evidence() {
        Ledger.Totals totals = ledger.totals(run.id());
        List<SiteFigures> figures = this.findings.measure(run.id());
        return new Gate.Evidence(
                run.kind(),
                totals.captures() - totals.notPages() - this.findings.errorAnswers(run.id()),
                figures.stream().collect(Collectors.toMap(SiteFigures::site, Function.identity())),
                run.kind() == RunKind.REPROCESS ? List.of() : this.findings.nightsBefore(run, NIGHTS),
                run.kind() == RunKind.REPROCESS ? this.findings.medianWordsReplaced(run.id()) : null);
    }
}
