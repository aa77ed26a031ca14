-- Winnow's tables, in SQL that H2 and PostgreSQL both read. The comments are the contract that docs/schema.md prints.
--
-- What the two databases write differently follows in h2/V1_1__h2.sql and postgresql/V1_1__postgresql.sql: types, indexes,
-- full-text search, and Spring Batch's tables. The views that consumers read are in R__views.sql.

-- ==== Runs: who works on which, what it reads and how far it is ====

CREATE TABLE run (
    id BIGINT PRIMARY KEY,
    job VARCHAR(100) NOT NULL,
    state VARCHAR(10) NOT NULL,
    extractor_version VARCHAR(100) NOT NULL,
    attempts INTEGER NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ended_at TIMESTAMP WITH TIME ZONE,
    published_at TIMESTAMP WITH TIME ZONE,
    containers_unchanged BIGINT NOT NULL,
    gate_verdict VARCHAR,
    failure VARCHAR,
    lease VARCHAR(100) UNIQUE,
    owner_host VARCHAR NOT NULL,
    owner_pid BIGINT NOT NULL,
    owner_started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    heartbeat_at TIMESTAMP WITH TIME ZONE NOT NULL,
    owner_machine VARCHAR DEFAULT '' NOT NULL,
    stop_requested_at TIMESTAMP WITH TIME ZONE,
    stop_requested_by VARCHAR,
    kind VARCHAR(10) DEFAULT 'NIGHT' NOT NULL,
    job_file VARCHAR,
    choice VARCHAR,
    dedupe VARCHAR(10) DEFAULT 'EXACT' NOT NULL,
    pruned_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX run_by_job ON run (job, id);

COMMENT ON TABLE run IS 'One night''s work of one job, over all its attempts.';
COMMENT ON COLUMN run.id IS 'Counts up from 1.';
COMMENT ON COLUMN run.job IS 'Name of the job file.';
COMMENT ON COLUMN run.state IS 'RUNNING, DONE, HELD (by the gate), WITHDRAWN (by rollback), STOPPED (on request), FAILED, ABANDONED (by run --fresh).';
COMMENT ON COLUMN run.extractor_version IS 'Version and options of the extractor.';
COMMENT ON COLUMN run.attempts IS 'Starts and resumes; also the token that fences off an owner that was taken for dead.';
COMMENT ON COLUMN run.started_at IS 'Start of the first attempt.';
COMMENT ON COLUMN run.ended_at IS 'End of the last attempt; null while it runs.';
COMMENT ON COLUMN run.published_at IS 'When its articles became visible; null where they are not.';
COMMENT ON COLUMN run.containers_unchanged IS 'Files that an earlier run finished with and that were not opened again.';
COMMENT ON COLUMN run.gate_verdict IS 'What the audit found, in a sentence; null before it.';
COMMENT ON COLUMN run.failure IS 'Why the last attempt failed, in a sentence; null otherwise.';
COMMENT ON COLUMN run.lease IS 'The job''s name while a process owns the run, else null; unique, so a job runs once at a time.';
COMMENT ON COLUMN run.owner_host IS 'Host of the last process that owned the run.';
COMMENT ON COLUMN run.owner_pid IS 'Process id there.';
COMMENT ON COLUMN run.owner_started_at IS 'When that process started; tells a reused process id apart.';
COMMENT ON COLUMN run.heartbeat_at IS 'Last sign of life of the owner, by the database''s clock.';
COMMENT ON COLUMN run.owner_machine IS 'Which process table the process id counts in: two owners with the same value can look each other up.';
COMMENT ON COLUMN run.stop_requested_at IS 'When somebody asked the present attempt to stop; null otherwise.';
COMMENT ON COLUMN run.stop_requested_by IS 'Who asked: user and host; null where nobody did.';
COMMENT ON COLUMN run.kind IS 'NIGHT (what is new in the archive), RETRY (of rejects) or REPROCESS (of captures read by an older extractor).';
COMMENT ON COLUMN run.job_file IS 'The job file, as it was named on the command line; null where unknown.';
COMMENT ON COLUMN run.choice IS 'What a RETRY or REPROCESS was asked to read, as JSON; null for a NIGHT.';
COMMENT ON COLUMN run.dedupe IS 'How the job treats pages with the same text: NONE, EXACT or NEAR.';
COMMENT ON COLUMN run.pruned_at IS 'When winnow prune took its details; null while they are kept. A pruned run can no longer be rolled back.';

CREATE TABLE run_container (
    run_id BIGINT NOT NULL REFERENCES run (id),
    ordinal BIGINT NOT NULL,
    container VARCHAR NOT NULL,
    from_byte BIGINT NOT NULL,
    until_byte BIGINT,
    size_bytes BIGINT NOT NULL,
    modified_at TIMESTAMP WITH TIME ZONE NOT NULL,
    slice VARCHAR(40) NOT NULL,
    captures BIGINT NOT NULL,
    articles BIGINT NOT NULL,
    unchanged BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    rejects BIGINT NOT NULL,
    not_pages BIGINT NOT NULL,
    complete BOOLEAN DEFAULT FALSE NOT NULL,
    content_sha256 VARCHAR(64),
    whole BOOLEAN DEFAULT TRUE NOT NULL,
    containers BIGINT DEFAULT 1 NOT NULL,
    bytes_before BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (run_id, ordinal),
    UNIQUE (run_id, container, from_byte)
);
CREATE INDEX run_container_by_slice ON run_container (run_id, slice, ordinal);

COMMENT ON TABLE run_container IS 'The manifest of a run and its ledger: captures = articles + unchanged + duplicates + rejects + not_pages. A large container has several rows.';
COMMENT ON COLUMN run_container.run_id IS 'The run that opens the container.';
COMMENT ON COLUMN run_container.ordinal IS 'Place in the run''s order of reading, from 0.';
COMMENT ON COLUMN run_container.container IS 'Path of the file, as the job file led to it, with forward slashes.';
COMMENT ON COLUMN run_container.from_byte IS 'First byte of the stretch of the container that this row is about; 0 for all of it.';
COMMENT ON COLUMN run_container.until_byte IS 'First byte of the next stretch; null where this one reaches to the end.';
COMMENT ON COLUMN run_container.size_bytes IS 'Size of the container when it was listed.';
COMMENT ON COLUMN run_container.modified_at IS 'Modification time when it was listed.';
COMMENT ON COLUMN run_container.slice IS 'The partition of the extract step that reads it.';
COMMENT ON COLUMN run_container.captures IS 'Captures and other records read, and damaged places met, so far.';
COMMENT ON COLUMN run_container.articles IS 'Captures that gave a new version of an article.';
COMMENT ON COLUMN run_container.unchanged IS 'Captures whose article is stored already, the same.';
COMMENT ON COLUMN run_container.duplicates IS 'Captures whose text another article has.';
COMMENT ON COLUMN run_container.rejects IS 'Captures without an article, and damaged places.';
COMMENT ON COLUMN run_container.not_pages IS 'Records that are no pages.';
COMMENT ON COLUMN run_container.complete IS 'Whether it was read to its end.';
COMMENT ON COLUMN run_container.content_sha256 IS 'SHA-256 of the file''s bytes when it was listed; null where it could not be read, or of a run over chosen captures.';
COMMENT ON COLUMN run_container.whole IS 'Whether the run reads all of the container; false where it reads chosen captures.';
COMMENT ON COLUMN run_container.containers IS 'How many containers the row stands for; more than 1 once winnow prune has summed up an old run.';
COMMENT ON COLUMN run_container.bytes_before IS 'Weight of the rows before this one in bytes, by which slices are cut.';

CREATE TABLE run_not_pages (
    run_id BIGINT NOT NULL REFERENCES run (id),
    ordinal BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    records BIGINT NOT NULL,
    PRIMARY KEY (run_id, ordinal, kind)
);

COMMENT ON TABLE run_not_pages IS 'What run_container.not_pages consists of.';
COMMENT ON COLUMN run_not_pages.run_id IS 'The run that read them.';
COMMENT ON COLUMN run_not_pages.ordinal IS 'The row of run_container.';
COMMENT ON COLUMN run_not_pages.kind IS 'NOT_HTML, REDIRECT, REVISIT, REQUEST, WARCINFO, METADATA, DNS, CONTINUATION, OTHER, PART, EMPTY, LINK or FOLDER.';
COMMENT ON COLUMN run_not_pages.records IS 'How many.';

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

-- ==== Archives: which files were read, and which pages they hold ====

CREATE TABLE container (
    container VARCHAR PRIMARY KEY,
    size_bytes BIGINT NOT NULL,
    modified_at TIMESTAMP WITH TIME ZONE NOT NULL,
    extractor_version VARCHAR(100) NOT NULL,
    run_id BIGINT NOT NULL REFERENCES run (id),
    content_sha256 VARCHAR(64)
);
CREATE INDEX container_by_content ON container (content_sha256);

COMMENT ON TABLE container IS 'Files that a finished run has read; opened again only when their content differs.';
COMMENT ON COLUMN container.container IS 'Path of the file, as the job file led to it.';
COMMENT ON COLUMN container.size_bytes IS 'Size when it was read.';
COMMENT ON COLUMN container.modified_at IS 'Modification time when it was read.';
COMMENT ON COLUMN container.extractor_version IS 'Version and options of the extractor that read it.';
COMMENT ON COLUMN container.run_id IS 'The run that finished with it last.';
COMMENT ON COLUMN container.content_sha256 IS 'SHA-256 of the file''s bytes: knows it again under another name; null where it could not be read.';

CREATE TABLE capture (
    id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    locator VARCHAR NOT NULL UNIQUE,
    container VARCHAR NOT NULL,
    entry VARCHAR,
    byte_offset BIGINT,
    byte_length BIGINT,
    url VARCHAR,
    site VARCHAR NOT NULL,
    captured_at TIMESTAMP WITH TIME ZONE,
    content_type VARCHAR,
    body_sha256 VARCHAR(64) NOT NULL,
    body_bytes INTEGER NOT NULL,
    extractor_version VARCHAR(100) NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    first_run BIGINT NOT NULL REFERENCES run (id),
    last_run BIGINT NOT NULL REFERENCES run (id),
    record_id VARCHAR,
    http_status INTEGER,
    server_modified_at TIMESTAMP WITH TIME ZONE,
    payload_digest VARCHAR
);
CREATE INDEX capture_by_site ON capture (site);
CREATE INDEX capture_by_content ON capture (body_sha256, captured_at, id);
CREATE INDEX capture_by_time ON capture (captured_at);
CREATE INDEX capture_by_container ON capture (container);

COMMENT ON TABLE capture IS 'Each page that was seen in an archive, and where its bytes are.';
COMMENT ON COLUMN capture.id IS 'Row number; has gaps.';
COMMENT ON COLUMN capture.locator IS 'Where the bytes are, in one line: container, container!entry or container@offset; with #id behind it where another capture has taken that place.';
COMMENT ON COLUMN capture.container IS 'Path of the file that holds the capture.';
COMMENT ON COLUMN capture.entry IS 'Name inside the container, with ! between containers in containers; null where it has none.';
COMMENT ON COLUMN capture.byte_offset IS 'First byte of the record inside the container or entry, 0 for a file; null for an entry.';
COMMENT ON COLUMN capture.byte_length IS 'Bytes taken inside the container, packed where it is packed; null where unknown.';
COMMENT ON COLUMN capture.url IS 'Address that was captured; null where the archive does not say.';
COMMENT ON COLUMN capture.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN capture.captured_at IS 'When it was fetched; null where the archive does not say.';
COMMENT ON COLUMN capture.content_type IS 'The HTTP header as captured; null where there is none.';
COMMENT ON COLUMN capture.body_sha256 IS 'SHA-256 of the body, in hex, as last read.';
COMMENT ON COLUMN capture.body_bytes IS 'Length of the body, compression undone.';
COMMENT ON COLUMN capture.extractor_version IS 'Version and options of the extractor that read it last.';
COMMENT ON COLUMN capture.outcome IS 'What the last reading gave: ARTICLE, DUPLICATE or REJECT; GONE where its corrected container no longer holds it.';
COMMENT ON COLUMN capture.first_run IS 'First run that read it.';
COMMENT ON COLUMN capture.last_run IS 'Last run that read it.';
COMMENT ON COLUMN capture.record_id IS 'The archive''s own name for the record; null where it has none.';
COMMENT ON COLUMN capture.http_status IS 'Status of the HTTP answer; null where there is none.';
COMMENT ON COLUMN capture.server_modified_at IS 'Last-Modified of the HTTP answer; null where it does not say.';
COMMENT ON COLUMN capture.payload_digest IS 'Digest of the payload as the archive gives it; checked when the capture is read. Null where it gives none.';

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

-- ==== Articles: every version of each, and what publishing and taking out changed for consumers ====

CREATE TABLE article_version (
    id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    capture_id BIGINT NOT NULL REFERENCES capture (id),
    run_id BIGINT NOT NULL REFERENCES run (id),
    state VARCHAR(10) NOT NULL,
    duplicate_of BIGINT REFERENCES article_version (id),
    published_at TIMESTAMP WITH TIME ZONE,
    address VARCHAR NOT NULL,
    locator VARCHAR NOT NULL,
    url VARCHAR,
    site VARCHAR NOT NULL,
    captured_at TIMESTAMP WITH TIME ZONE,
    canonical_url VARCHAR,
    title VARCHAR,
    -- authors and tags are lists, fact_sources is JSON: each database's own file gives them their types.
    authors VARCHAR NOT NULL,
    published VARCHAR,
    modified VARCHAR,
    site_name VARCHAR,
    section VARCHAR,
    tags VARCHAR NOT NULL,
    language VARCHAR,
    description VARCHAR,
    image VARCHAR,
    licence VARCHAR,
    page_type VARCHAR(20) NOT NULL,
    charset VARCHAR(40) NOT NULL,
    completeness VARCHAR(20) NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    word_count INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    markdown VARCHAR NOT NULL,
    comments VARCHAR NOT NULL,
    fact_sources VARCHAR NOT NULL,
    text_sha256 VARCHAR(64) NOT NULL,
    result_sha256 VARCHAR(64) NOT NULL,
    body_sha256 VARCHAR(64) NOT NULL,
    extractor_version VARCHAR(100) NOT NULL,
    -- A date is kept as found, since "2024-05-06" and a minute of that day say different things; typed columns beside it are
    -- what data teams filter, sort and partition by.
    published_date DATE,
    published_time TIMESTAMP WITH TIME ZONE,
    modified_date DATE,
    modified_time TIMESTAMP WITH TIME ZONE,
    language_confidence DOUBLE PRECISION,
    -- Quality signals. Fractions and ratios are 0 to 1 unless their text says otherwise; docs/signals.md defines each.
    boilerplate_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    line_count INTEGER DEFAULT 0 NOT NULL,
    paragraph_count INTEGER DEFAULT 0 NOT NULL,
    sentence_count INTEGER DEFAULT 0 NOT NULL,
    mean_word_length DOUBLE PRECISION DEFAULT 0 NOT NULL,
    stop_word_fraction DOUBLE PRECISION,
    alpha_word_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    symbol_word_ratio DOUBLE PRECISION DEFAULT 0 NOT NULL,
    digit_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    bullet_line_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    ellipsis_line_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    punctuated_line_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    short_line_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    line_word_ratio DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_line_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_line_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_paragraph_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_paragraph_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    top_2gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    top_3gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    top_4gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_5gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_6gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_7gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_8gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_9gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    duplicate_10gram_char_fraction DOUBLE PRECISION DEFAULT 0 NOT NULL,
    curly_bracket_count INTEGER DEFAULT 0 NOT NULL,
    lorem_ipsum_count INTEGER DEFAULT 0 NOT NULL,
    near_cluster VARCHAR(16),
    near_relation VARCHAR(14),
    near_similarity DOUBLE PRECISION,
    UNIQUE (capture_id, run_id)
);
CREATE INDEX article_version_by_address ON article_version (address);
CREATE INDEX article_version_by_run ON article_version (run_id, state);
CREATE INDEX article_version_by_text ON article_version (text_sha256);
CREATE INDEX article_version_by_original ON article_version (duplicate_of);
CREATE INDEX article_version_by_near_cluster ON article_version (near_cluster);
-- What a report asks of all published articles, and of each of the last nights, so that it need not read their texts.
CREATE INDEX article_by_length ON article_version (state, word_count, near_cluster);
CREATE INDEX article_by_confidence ON article_version (run_id, confidence);

COMMENT ON TABLE article_version IS 'Append-only: one row each time that a capture gave a new result. Read article instead, unless you need history.';
COMMENT ON COLUMN article_version.id IS 'Row number; has gaps.';
COMMENT ON COLUMN article_version.capture_id IS 'The capture that it was extracted from.';
COMMENT ON COLUMN article_version.run_id IS 'The run that found it; one version for each capture and run, so running again cannot double it.';
COMMENT ON COLUMN article_version.state IS 'WRITTEN (its run is not published, or taken out again), CURRENT (in article), SUPERSEDED, DUPLICATE or WITHDRAWN.';
COMMENT ON COLUMN article_version.duplicate_of IS 'The version that has the same text; null unless the state is DUPLICATE.';
COMMENT ON COLUMN article_version.published_at IS 'When its run was published; null before.';
COMMENT ON COLUMN article_version.address IS 'What one article is known by: canonical_url, without it url, without it locator.';
COMMENT ON COLUMN article_version.locator IS 'Where the bytes are: container, container!entry or container@offset.';
COMMENT ON COLUMN article_version.url IS 'Address that was captured; null where the archive does not say.';
COMMENT ON COLUMN article_version.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN article_version.captured_at IS 'When it was fetched; null where the archive does not say.';
COMMENT ON COLUMN article_version.canonical_url IS 'The address that the page gives for itself; null where it gives none.';
COMMENT ON COLUMN article_version.title IS 'Headline without the site''s name; null where none was found.';
COMMENT ON COLUMN article_version.authors IS 'People, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article_version.published IS 'When it was published, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article_version.modified IS 'When it was last changed, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article_version.site_name IS 'The site''s own name; null where none was found.';
COMMENT ON COLUMN article_version.section IS 'Section or category that the site filed it under; null where none was found.';
COMMENT ON COLUMN article_version.tags IS 'Keywords and topics, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article_version.language IS 'Language of the text, BCP 47 primary tag; null where unknown.';
COMMENT ON COLUMN article_version.description IS 'The page''s own summary; null where there is none.';
COMMENT ON COLUMN article_version.image IS 'Absolute address of the lead image; null where there is none.';
COMMENT ON COLUMN article_version.licence IS 'Address or name of a stated licence; null where none is stated.';
COMMENT ON COLUMN article_version.page_type IS 'article, forum, documentation, product, listing, collection or service.';
COMMENT ON COLUMN article_version.charset IS 'Character set that the bytes were decoded with.';
COMMENT ON COLUMN article_version.completeness IS 'full, paywalled or truncated.';
COMMENT ON COLUMN article_version.confidence IS 'How far to trust the choice of content, 0 to 1.';
COMMENT ON COLUMN article_version.word_count IS 'Words of the text.';
COMMENT ON COLUMN article_version.text IS 'The content: blocks separated by a blank line, list items on their own lines.';
COMMENT ON COLUMN article_version.markdown IS 'The same content as Markdown, with structure and links.';
COMMENT ON COLUMN article_version.comments IS 'Readers'' comments, where the job keeps them; empty otherwise.';
COMMENT ON COLUMN article_version.fact_sources IS 'Object: for each fact found, where it came from (place) and how far to trust it (confidence, 0 to 1).';
COMMENT ON COLUMN article_version.text_sha256 IS 'SHA-256 of the text, white space and case evened out; equal for exact duplicates.';
COMMENT ON COLUMN article_version.result_sha256 IS 'SHA-256 of everything extracted; equal where a new reading changed nothing.';
COMMENT ON COLUMN article_version.body_sha256 IS 'SHA-256 of the body that it was extracted from.';
COMMENT ON COLUMN article_version.extractor_version IS 'Version and options of the extractor.';
COMMENT ON COLUMN article_version.published_date IS 'The day of published, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article_version.published_time IS 'The instant of published; null where only the day is known, or nothing.';
COMMENT ON COLUMN article_version.modified_date IS 'The day of modified, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article_version.modified_time IS 'The instant of modified; null where only the day is known, or nothing.';
COMMENT ON COLUMN article_version.language_confidence IS 'How sure the language is, 0 to 1; null without one.';
COMMENT ON COLUMN article_version.boilerplate_fraction IS 'Share of the page''s words that were left out as boilerplate, 0 to 1.';
COMMENT ON COLUMN article_version.line_count IS 'Lines of text that are not blank.';
COMMENT ON COLUMN article_version.paragraph_count IS 'Paragraphs of text: what blank lines part.';
COMMENT ON COLUMN article_version.sentence_count IS 'Sentences of text; each line ends one at the latest.';
COMMENT ON COLUMN article_version.mean_word_length IS 'Letters, digits and marks for each word (Gopher).';
COMMENT ON COLUMN article_version.stop_word_fraction IS 'Share of words that are among the language''s most frequent function words; null without a list for it.';
COMMENT ON COLUMN article_version.alpha_word_fraction IS 'Share of words that hold a letter (Gopher).';
COMMENT ON COLUMN article_version.symbol_word_ratio IS 'Hash signs and ellipses for each word (Gopher).';
COMMENT ON COLUMN article_version.digit_fraction IS 'Share of digits among the characters that are not blank.';
COMMENT ON COLUMN article_version.bullet_line_fraction IS 'Share of markdown''s lines that are list items (Gopher).';
COMMENT ON COLUMN article_version.ellipsis_line_fraction IS 'Share of lines that end in an ellipsis (Gopher).';
COMMENT ON COLUMN article_version.punctuated_line_fraction IS 'Share of lines that end as a sentence does (C4, FineWeb).';
COMMENT ON COLUMN article_version.short_line_fraction IS 'Share of lines shorter than 30 characters (FineWeb).';
COMMENT ON COLUMN article_version.line_word_ratio IS 'Lines for each word (FineWeb).';
COMMENT ON COLUMN article_version.duplicate_line_fraction IS 'Share of lines that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_line_char_fraction IS 'The same, by characters (Gopher, FineWeb).';
COMMENT ON COLUMN article_version.duplicate_paragraph_fraction IS 'Share of paragraphs that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_paragraph_char_fraction IS 'The same, by characters (Gopher).';
COMMENT ON COLUMN article_version.top_2gram_char_fraction IS 'Share of characters in the most frequent sequence of 2 words that repeats (Gopher).';
COMMENT ON COLUMN article_version.top_3gram_char_fraction IS 'Share of characters in the most frequent sequence of 3 words that repeats (Gopher).';
COMMENT ON COLUMN article_version.top_4gram_char_fraction IS 'Share of characters in the most frequent sequence of 4 words that repeats (Gopher).';
COMMENT ON COLUMN article_version.duplicate_5gram_char_fraction IS 'Share of characters in sequences of 5 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_6gram_char_fraction IS 'Share of characters in sequences of 6 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_7gram_char_fraction IS 'Share of characters in sequences of 7 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_8gram_char_fraction IS 'Share of characters in sequences of 8 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_9gram_char_fraction IS 'Share of characters in sequences of 9 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.duplicate_10gram_char_fraction IS 'Share of characters in sequences of 10 words that stood in the text before (Gopher).';
COMMENT ON COLUMN article_version.curly_bracket_count IS 'Curly brackets, a trace of code (C4).';
COMMENT ON COLUMN article_version.lorem_ipsum_count IS 'Occurrences of lorem ipsum, filler text (C4).';
COMMENT ON COLUMN article_version.near_cluster IS 'Name of the cluster of near-duplicates that it belongs to, 16 hex digits; null where nothing published resembles it.';
COMMENT ON COLUMN article_version.near_relation IS 'What it is to the cluster''s representative: representative, recapture (the same address), variant (same site) or syndicated (another site).';
COMMENT ON COLUMN article_version.near_similarity IS 'Share of five-word sequences in common with the representative (Jaccard), 0 to 1; 1 for the representative.';

-- A run can change an address more than once: published, taken out, published again.
CREATE TABLE article_change (
    run_id BIGINT NOT NULL REFERENCES run (id),
    address VARCHAR NOT NULL,
    kind VARCHAR(10) NOT NULL,
    version_id BIGINT REFERENCES article_version (id),
    previous_version_id BIGINT REFERENCES article_version (id),
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    action_id BIGINT DEFAULT 0 NOT NULL,
    PRIMARY KEY (action_id, address)
);
CREATE INDEX article_change_by_run ON article_change (run_id, address);
CREATE INDEX article_change_by_time ON article_change (changed_at, address);
CREATE INDEX article_change_by_address ON article_change (address, changed_at);
-- Both columns: H2 may otherwise read all changes of an action for each version.
CREATE INDEX article_change_by_version ON article_change (version_id, action_id);
CREATE INDEX article_change_by_previous ON article_change (previous_version_id, action_id);

COMMENT ON TABLE article_change IS 'The feed for incremental consumers: what each publish and each rollback of a run changed in article. Follow it by action_id.';
COMMENT ON COLUMN article_change.run_id IS 'The run that was published or taken out.';
COMMENT ON COLUMN article_change.address IS 'The article, as article.address.';
COMMENT ON COLUMN article_change.kind IS 'added, changed or withdrawn.';
COMMENT ON COLUMN article_change.version_id IS 'The version that is read from now on; null where withdrawn.';
COMMENT ON COLUMN article_change.previous_version_id IS 'The version that was read before; null where added.';
COMMENT ON COLUMN article_change.changed_at IS 'When it was.';
COMMENT ON COLUMN article_change.action_id IS 'The publish or rollback, run_action.id; remember the highest that you have read, ask for higher ones.';

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

-- ==== Rejects: what gave no article ====

CREATE TABLE reject (
    run_id BIGINT NOT NULL REFERENCES run (id),
    locator VARCHAR NOT NULL,
    container VARCHAR NOT NULL,
    url VARCHAR,
    site VARCHAR NOT NULL,
    code VARCHAR(30) NOT NULL,
    sentence VARCHAR NOT NULL,
    attempts INTEGER NOT NULL,
    rejected_at TIMESTAMP WITH TIME ZONE NOT NULL,
    resolved_run BIGINT REFERENCES run (id),
    resolution VARCHAR(10),
    PRIMARY KEY (run_id, locator)
);
CREATE INDEX reject_by_locator ON reject (locator);
CREATE INDEX reject_by_container ON reject (container);
CREATE INDEX reject_by_resolved ON reject (resolved_run);

COMMENT ON TABLE reject IS 'Captures that gave no article, and damaged places in containers, each with its reason.';
COMMENT ON COLUMN reject.run_id IS 'The run that rejected it.';
COMMENT ON COLUMN reject.locator IS 'Where the bytes are: container, container!entry or container@offset.';
COMMENT ON COLUMN reject.container IS 'Path of the file that holds it.';
COMMENT ON COLUMN reject.url IS 'Address that was captured; null where unknown.';
COMMENT ON COLUMN reject.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN reject.code IS 'The stable reason, such as NO_ARTICLE.';
COMMENT ON COLUMN reject.sentence IS 'What is wrong and what to do about it.';
COMMENT ON COLUMN reject.attempts IS 'How many runs have rejected it by now.';
COMMENT ON COLUMN reject.rejected_at IS 'When.';
COMMENT ON COLUMN reject.resolved_run IS 'The later published run that settled it; null while it is open.';
COMMENT ON COLUMN reject.resolution IS 'How: ARTICLE (read again, it gave one), AGAIN (rejected again: a newer row speaks) or GONE (no longer in its container); null while it is open.';

-- ==== Publishing: who let which run through or took it out, and the working tables of that ====

CREATE TABLE publication (
    last_action BIGINT PRIMARY KEY
);
INSERT INTO publication (last_action) VALUES (0);

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

-- ==== The gate: what it measures a run by, and what it found ====

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

-- ==== Near-duplicates: where they are looked for, and which were found ====

-- Two dozen rows are written for each version, in the order of the bands. A foreign key would read the version's row, with
-- its text, for each. What is left of a version that was pruned is passed over, and goes with the next prune.
CREATE TABLE near_band (
    band BIGINT NOT NULL,
    version_id BIGINT NOT NULL,
    PRIMARY KEY (band, version_id)
);
CREATE INDEX near_band_by_version ON near_band (version_id);

COMMENT ON TABLE near_band IS 'Where near-duplicates are looked for: versions that share a band probably resemble each other. Kept by jobs with dedupe: near.';
COMMENT ON COLUMN near_band.band IS 'A few minima of the text''s MinHash, hashed together.';
COMMENT ON COLUMN near_band.version_id IS 'The version whose text it is; it may have been pruned.';

CREATE TABLE near_pair (
    version_id BIGINT NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES article_version (id) ON DELETE CASCADE,
    similarity DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (version_id, other_id)
);
CREATE INDEX near_pair_by_other ON near_pair (other_id);

COMMENT ON TABLE near_pair IS 'Versions whose texts were compared and found near-duplicates, whether published or not. Read article.near_cluster instead.';
COMMENT ON COLUMN near_pair.version_id IS 'The later version.';
COMMENT ON COLUMN near_pair.other_id IS 'The earlier version.';
COMMENT ON COLUMN near_pair.similarity IS 'Share of five-word sequences in common (Jaccard), 0 to 1.';

-- ==== Boilerplate: what was left out of pages ====

CREATE TABLE run_page_phrases (
    run_id BIGINT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    locator VARCHAR NOT NULL,
    site VARCHAR NOT NULL,
    phrases VARCHAR NOT NULL,
    PRIMARY KEY (run_id, locator)
);

COMMENT ON TABLE run_page_phrases IS 'What pages of a run lost, until the run counts it into run_boilerplate; empty between runs.';
COMMENT ON COLUMN run_page_phrases.run_id IS 'The run that read the page.';
COMMENT ON COLUMN run_page_phrases.locator IS 'Where the page is.';
COMMENT ON COLUMN run_page_phrases.site IS 'The page''s site.';
COMMENT ON COLUMN run_page_phrases.phrases IS 'The short blocks that were left out, each on a line.';

CREATE TABLE run_boilerplate (
    run_id BIGINT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    site VARCHAR NOT NULL,
    phrase VARCHAR NOT NULL,
    pages BIGINT NOT NULL,
    site_pages BIGINT NOT NULL,
    PRIMARY KEY (run_id, site, phrase)
);

COMMENT ON TABLE run_boilerplate IS 'The phrases that a run left out most often, for each site the first 100 that came on two pages or more.';
COMMENT ON COLUMN run_boilerplate.run_id IS 'The run.';
COMMENT ON COLUMN run_boilerplate.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN run_boilerplate.phrase IS 'A block of at most 80 characters, as pages show it.';
COMMENT ON COLUMN run_boilerplate.pages IS 'Pages of the run that lost it.';
COMMENT ON COLUMN run_boilerplate.site_pages IS 'Pages of the site from which the run took an article.';
