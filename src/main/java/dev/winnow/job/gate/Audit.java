package dev.winnow.job.gate;

import static java.util.stream.Collectors.toMap;

import dev.winnow.job.file.JobFile;
import dev.winnow.store.figures.FactFigures;
import dev.winnow.store.figures.Finding;
import dev.winnow.store.figures.Findings;
import dev.winnow.store.figures.GateVerdict;
import dev.winnow.store.figures.SiteFigures;
import dev.winnow.store.outcome.Ledger;
import dev.winnow.store.run.Run;
import dev.winnow.store.run.RunKind;
import dev.winnow.store.run.Runs;
import dev.winnow.store.site.SiteHistory;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Closes the books and decides whether the run may be published. */
public final class Audit {
    /** So many earlier nights make up what is usual. */
    private static final int NIGHTS = 14;

    private final Ledger ledger;
    private final Findings findings;
    private final Runs runs;
    private final SiteHistory history;
    private final FactAlarms alarms;

    public Audit(Ledger ledger, Findings findings, Runs runs, SiteHistory history, FactFigures facts) {
        this.ledger = ledger;
        this.findings = findings;
        this.runs = runs;
        this.history = history;
        this.alarms = new FactAlarms(facts, history);
    }

    /**
     * Judges a run by a job's limits and keeps the verdict. Call in a transaction.
     *
     * @throws dev.winnow.store.database.StoreException where the books do not balance
     */
    public void judge(JobFile job, Run run) {
        ledger.balance(run.id());
        List<Finding> measured = new Gate(job.gate()).judge(evidence(job, run));
        var verdict = new GateVerdict(Stream.of(
                        only(measured, Finding::held),
                        only(measured, finding -> !finding.held() && finding.isNote()),
                        oddOfScan(run),
                        damage(run),
                        times(run),
                        only(measured, finding -> !finding.held() && !finding.isNote()))
                .flatMap(List::stream)
                .toList());
        findings.keep(run.id(), verdict.findings());
        runs.judge(run.id(), verdict.sentence());
    }

    private static List<Finding> only(List<Finding> measured, Predicate<Finding> which) {
        return measured.stream().filter(which).toList();
    }

    private List<Finding> oddOfScan(Run run) {
        return findings.kept(run.id()).stream()
                .filter(finding -> finding.measure().equals(Finding.SOURCE))
                .toList();
    }

    /** Told, and no more: a container that came damaged says nothing of a site. */
    private List<Finding> damage(Run run) {
        Findings.Damaged damaged = findings.damaged(run.id());
        if (damaged.places() == 0) {
            return List.of();
        }
        String files = damaged.containers() == 1 ? "1 file is damaged" : damaged.containers() + " files are damaged";
        String sentence = files + ", the first is " + damaged.first()
                + "; what could be read of it was, and the gate does not count it as a rejected page";
        return List.of(new Finding(Finding.DAMAGE, null, 0, 1, sentence));
    }

    /** Told, and no more: without a time, a capture counts as older than any other of its address. */
    private List<Finding> times(Run run) {
        Findings.Timeless timeless = findings.timeless(run.id());
        if (timeless.captures() == 0) {
            return List.of();
        }
        String sentence = String.format(
                Locale.ROOT,
                "%,d %s no capture time that can be believed, the first is %s: it is missing, cannot be read or is in the"
                        + " future; captures with a time win over these",
                timeless.captures(),
                timeless.captures() == 1 ? "record has" : "records have",
                timeless.first());
        return List.of(new Finding(Finding.TIMES, null, 0, 1, sentence));
    }

    private GateEvidence evidence(JobFile job, Run run) {
        Ledger.Totals totals = ledger.totals(run.id());
        List<SiteFigures> figures = findings.measure(run.id());
        if (run.kind() == RunKind.NIGHT) {
            alarms.raise(run, NIGHTS);
        }
        Findings.Damaged damaged = findings.damaged(run.id());
        long apart = findings.errorAnswers(run.id()) + damaged.places();
        boolean reprocessed = run.kind() == RunKind.REPROCESS;
        return new GateEvidence(
                run.kind(),
                totals.captures() - totals.notPages() - apart,
                damaged.places(),
                figures.stream().collect(toMap(SiteFigures::site, Function.identity())),
                reprocessed ? List.of() : findings.nightsBefore(run, NIGHTS),
                new SiteAlarms(job.gate()).of(history.of(run.id())),
                reprocessed ? findings.medianWordsReplaced(run.id()) : null);
    }
}
