-- Who released or took out a run and what that changed; what the gate found; what a corrected archive no longer holds;
-- runs over chosen captures.

ALTER TABLE run ADD COLUMN kind VARCHAR(10) DEFAULT 'NIGHT' NOT NULL;
ALTER TABLE run ADD COLUMN job_file VARCHAR;
ALTER TABLE run ADD COLUMN choice VARCHAR;
ALTER TABLE run ADD COLUMN dedupe VARCHAR(10) DEFAULT 'EXACT' NOT NULL;
ALTER TABLE run ADD COLUMN pruned_at TIMESTAMP WITH TIME ZONE;

COMMENT ON COLUMN run.state IS 'RUNNING, DONE, HELD (by the gate), WITHDRAWN (by rollback), STOPPED (on request), FAILED, ABANDONED (by run --fresh).';
COMMENT ON COLUMN run.kind IS 'NIGHT (what is new in the archive), RETRY (of rejects) or REPROCESS (of captures read by an older extractor).';
COMMENT ON COLUMN run.job_file IS 'The job file, as it was named on the command line; null where unknown.';
COMMENT ON COLUMN run.choice IS 'What a RETRY or REPROCESS was asked to read, as JSON; null for a NIGHT.';
COMMENT ON COLUMN run.dedupe IS 'How the job treats pages with the same text: NONE, EXACT or NEAR.';
COMMENT ON COLUMN run.pruned_at IS 'When winnow prune took its details; null while they are kept. A pruned run can no longer be rolled back.';

CREATE TABLE publication (
    last_action BIGINT PRIMARY KEY
);
INSERT INTO publication (last_action) SELECT COUNT(*) FROM run WHERE published_at IS NOT NULL;

COMMENT ON TABLE publication IS 'One row. Whoever changes what is published locks it first, so that actions are numbered in the order of their commits.';
COMMENT ON COLUMN publication.last_action IS 'The newest run_action.id.';

CREATE TABLE run_action (
    id BIGINT PRIMARY KEY,
    run_id BIGINT NOT NULL REFERENCES run (id),
    action VARCHAR(10) NOT NULL,
    acted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    who VARCHAR NOT NULL,
    reason VARCHAR,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL
);
CREATE INDEX run_action_by_run ON run_action (run_id, id);
INSERT INTO run_action (id, run_id, action, acted_at, who, reason, added, changed, withdrawn)
SELECT ROW_NUMBER() OVER (ORDER BY r.published_at, r.id), r.id, 'PUBLISH', r.published_at, r.owner_host, r.gate_verdict,
    (SELECT COUNT(*) FROM article_change c WHERE c.run_id = r.id AND c.kind = 'added'),
    (SELECT COUNT(*) FROM article_change c WHERE c.run_id = r.id AND c.kind = 'changed'),
    (SELECT COUNT(*) FROM article_change c WHERE c.run_id = r.id AND c.kind = 'withdrawn')
FROM run r WHERE r.published_at IS NOT NULL;

COMMENT ON TABLE run_action IS 'Who published, held or took out which run, when and why.';
COMMENT ON COLUMN run_action.id IS 'Counts up in the order in which consumers saw the changes; follow the feed article_change by it.';
COMMENT ON COLUMN run_action.run_id IS 'The run.';
COMMENT ON COLUMN run_action.action IS 'PUBLISH, HOLD (by the gate; changes nothing) or ROLLBACK.';
COMMENT ON COLUMN run_action.acted_at IS 'When.';
COMMENT ON COLUMN run_action.who IS 'Account and host of the process that did it.';
COMMENT ON COLUMN run_action.reason IS 'What the gate found, or what the person gave as --reason; null where nothing was given.';
COMMENT ON COLUMN run_action.added IS 'Articles that consumers did not see before.';
COMMENT ON COLUMN run_action.changed IS 'Articles that now show another version.';
COMMENT ON COLUMN run_action.withdrawn IS 'Articles that consumers see no more.';

ALTER TABLE article_change ADD COLUMN action_id BIGINT DEFAULT 0 NOT NULL;
UPDATE article_change SET action_id = (
    SELECT MAX(a.id) FROM run_action a WHERE a.run_id = article_change.run_id AND a.action = 'PUBLISH')
WHERE EXISTS (SELECT 1 FROM run_action a WHERE a.run_id = article_change.run_id AND a.action = 'PUBLISH');
CREATE INDEX article_change_by_run ON article_change (run_id, address);
CREATE INDEX article_change_by_version ON article_change (version_id);
CREATE INDEX article_change_by_previous ON article_change (previous_version_id);

COMMENT ON TABLE article_change IS 'The feed for incremental consumers: what each publish and each rollback of a run changed in article. Follow it by action_id.';
COMMENT ON COLUMN article_change.run_id IS 'The run that was published or taken out.';
COMMENT ON COLUMN article_change.changed_at IS 'When it was.';
COMMENT ON COLUMN article_change.action_id IS 'The publish or rollback, run_action.id; remember the highest that you have read, ask for higher ones.';

COMMENT ON COLUMN article_version.run_id IS 'The run that found it; one version for each capture and run, so running again cannot double it.';
COMMENT ON COLUMN article_version.state IS 'WRITTEN (its run is not published, or taken out again), CURRENT (in article), SUPERSEDED, DUPLICATE or WITHDRAWN.';
CREATE INDEX article_version_by_original ON article_version (duplicate_of);

CREATE TABLE withdrawal (
    run_id BIGINT NOT NULL REFERENCES run (id),
    capture_id BIGINT NOT NULL REFERENCES capture (id),
    reason VARCHAR(10) NOT NULL,
    PRIMARY KEY (run_id, capture_id)
);
CREATE INDEX withdrawal_by_capture ON withdrawal (capture_id);

COMMENT ON TABLE withdrawal IS 'Captures whose article a run takes back, once it is published.';
COMMENT ON COLUMN withdrawal.run_id IS 'The run.';
COMMENT ON COLUMN withdrawal.capture_id IS 'The capture.';
COMMENT ON COLUMN withdrawal.reason IS 'GONE (its corrected container no longer holds it) or NO_ARTICLE (read again, it gives none).';

CREATE TABLE run_site (
    run_id BIGINT NOT NULL REFERENCES run (id),
    site VARCHAR NOT NULL,
    pages BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    rejects BIGINT NOT NULL,
    empty BIGINT NOT NULL,
    without_title BIGINT NOT NULL,
    without_date BIGINT NOT NULL,
    median_words DOUBLE PRECISION,
    PRIMARY KEY (run_id, site)
);

COMMENT ON TABLE run_site IS 'What a run found on each site: the figures that later nights are measured by.';
COMMENT ON COLUMN run_site.run_id IS 'The run.';
COMMENT ON COLUMN run_site.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN run_site.pages IS 'New and changed pages: articles, duplicates and rejects; unchanged pages do not count.';
COMMENT ON COLUMN run_site.articles IS 'Those that gave a new version of an article, duplicates among them.';
COMMENT ON COLUMN run_site.rejects IS 'Those that gave none, and damaged places; HTTP_ERROR is not counted anywhere here.';
COMMENT ON COLUMN run_site.empty IS 'Those that held no text: rejected as EMPTY or NO_ARTICLE, or an article of no words.';
COMMENT ON COLUMN run_site.without_title IS 'Articles without a title.';
COMMENT ON COLUMN run_site.without_date IS 'Articles without a date of publication.';
COMMENT ON COLUMN run_site.median_words IS 'Median of the articles'' word counts; null without articles.';

CREATE TABLE run_finding (
    run_id BIGINT NOT NULL REFERENCES run (id),
    ordinal INTEGER NOT NULL,
    measure VARCHAR(30) NOT NULL,
    site VARCHAR,
    held BOOLEAN NOT NULL,
    found DOUBLE PRECISION NOT NULL,
    most DOUBLE PRECISION NOT NULL,
    sentence VARCHAR NOT NULL,
    PRIMARY KEY (run_id, ordinal)
);

COMMENT ON TABLE run_finding IS 'What the gate measured of a run, against the limits of its job file.';
COMMENT ON COLUMN run_finding.run_id IS 'The run.';
COMMENT ON COLUMN run_finding.ordinal IS 'Order of telling, from 1: what holds the run back comes first, the worst before the rest.';
COMMENT ON COLUMN run_finding.measure IS 'The limit''s key in the job file: max-reject-ratio, max-empty-ratio, max-length-fall or max-drift.';
COMMENT ON COLUMN run_finding.site IS 'The site; null for a measure of the whole run.';
COMMENT ON COLUMN run_finding.held IS 'Whether this passes the limit, so that the run is held back.';
COMMENT ON COLUMN run_finding.found IS 'What was measured, 0 to 1.';
COMMENT ON COLUMN run_finding.most IS 'The limit, 0 to 1.';
COMMENT ON COLUMN run_finding.sentence IS 'The same in words.';

ALTER TABLE reject ADD COLUMN resolution VARCHAR(10);
CREATE INDEX reject_by_resolved ON reject (resolved_run);

COMMENT ON COLUMN reject.resolved_run IS 'The later published run that settled it; null while it is open.';
COMMENT ON COLUMN reject.resolution IS 'How: ARTICLE (read again, it gave one), AGAIN (rejected again: a newer row speaks) or GONE (no longer in its container); null while it is open.';

ALTER TABLE container ADD COLUMN content_sha256 VARCHAR(64);
CREATE INDEX container_by_content ON container (content_sha256);
ALTER TABLE run_container ADD COLUMN content_sha256 VARCHAR(64);
ALTER TABLE run_container ADD COLUMN whole BOOLEAN DEFAULT TRUE NOT NULL;

COMMENT ON TABLE container IS 'Files that a finished run has read; opened again only when their content differs.';
COMMENT ON COLUMN container.extractor_version IS 'Version and options of the extractor that read it.';
COMMENT ON COLUMN container.content_sha256 IS 'SHA-256 of the file''s bytes: knows it again under another name; null where it could not be read.';
COMMENT ON COLUMN run_container.content_sha256 IS 'SHA-256 of the file''s bytes when it was listed; null where it could not be read, or of a run over chosen captures.';
COMMENT ON COLUMN run_container.whole IS 'Whether the run reads all of the container; false where it reads chosen captures.';

CREATE INDEX capture_by_content ON capture (body_sha256, captured_at, id);
CREATE INDEX capture_by_time ON capture (captured_at);
CREATE INDEX capture_by_container ON capture (container);

COMMENT ON COLUMN capture.locator IS 'Where the bytes are, in one line: container, container!entry or container@offset; with #id behind it where another capture has taken that place.';
COMMENT ON COLUMN capture.outcome IS 'What the last reading gave: ARTICLE, DUPLICATE or REJECT; GONE where its corrected container no longer holds it.';

CREATE TABLE capture_copy (
    locator VARCHAR PRIMARY KEY,
    capture_id BIGINT NOT NULL REFERENCES capture (id),
    container VARCHAR NOT NULL,
    entry VARCHAR,
    byte_offset BIGINT,
    byte_length BIGINT,
    run_id BIGINT NOT NULL REFERENCES run (id)
);
CREATE INDEX capture_copy_by_capture ON capture_copy (capture_id);
CREATE INDEX capture_copy_by_container ON capture_copy (container);

COMMENT ON TABLE capture_copy IS 'Further places of captures: the same address, time and bytes met in another container. They give no second article.';
COMMENT ON COLUMN capture_copy.locator IS 'The further place.';
COMMENT ON COLUMN capture_copy.capture_id IS 'The capture.';
COMMENT ON COLUMN capture_copy.container IS 'Path of the file that holds the copy.';
COMMENT ON COLUMN capture_copy.entry IS 'Name inside the container; null where it has none.';
COMMENT ON COLUMN capture_copy.byte_offset IS 'First byte inside the container; null where the entry is meant.';
COMMENT ON COLUMN capture_copy.byte_length IS 'Bytes taken inside the container; null where unknown.';
COMMENT ON COLUMN capture_copy.run_id IS 'The run that met it there last.';

CREATE TABLE run_capture (
    run_id BIGINT NOT NULL REFERENCES run (id),
    locator VARCHAR NOT NULL,
    container VARCHAR NOT NULL,
    whole BOOLEAN NOT NULL,
    PRIMARY KEY (run_id, locator)
);
CREATE INDEX run_capture_by_container ON run_capture (run_id, container);

COMMENT ON TABLE run_capture IS 'What a RETRY or REPROCESS reads: its manifest of chosen captures.';
COMMENT ON COLUMN run_capture.run_id IS 'The run.';
COMMENT ON COLUMN run_capture.locator IS 'The chosen capture, or damaged place.';
COMMENT ON COLUMN run_capture.container IS 'The file to open for it.';
COMMENT ON COLUMN run_capture.whole IS 'Whether it is a damaged place, for which the whole container is read.';

CREATE TABLE settling_capture (
    capture_id BIGINT PRIMARY KEY
);
COMMENT ON TABLE settling_capture IS 'Empty but for the time of a publish or rollback: the captures that it concerns.';
COMMENT ON COLUMN settling_capture.capture_id IS 'The capture.';

CREATE TABLE settling_duplicate (
    version_id BIGINT PRIMARY KEY
);
COMMENT ON TABLE settling_duplicate IS 'Empty but for the time of a publish or rollback: the duplicates whose original may have gone.';
COMMENT ON COLUMN settling_duplicate.version_id IS 'The duplicate.';

ALTER TABLE run_container ADD COLUMN containers BIGINT DEFAULT 1 NOT NULL;
COMMENT ON COLUMN run_container.containers IS 'How many containers the row stands for; more than 1 once winnow prune has summed up an old run.';
