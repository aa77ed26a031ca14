-- The views that consumers read, made anew whenever this file changes. A migration that drops a view in order to change what
-- lies below it must change this file too. Every column has its comment: tools show them, and docs/schema.md prints them.

DROP VIEW IF EXISTS article_feed;
DROP VIEW IF EXISTS article;
DROP VIEW IF EXISTS open_reject;
DROP VIEW IF EXISTS run_summary;

CREATE VIEW article AS
SELECT id AS version_id, run_id, published_at, address, locator, url, site, captured_at, canonical_url, title, authors,
    published, published_date, published_time, modified, modified_date, modified_time, site_name, section, tags,
    language, description, image, licence, page_type, charset, completeness, confidence, word_count, text, markdown,
    comments, fact_sources, body_sha256, extractor_version
FROM article_version
WHERE state = 'CURRENT';

COMMENT ON VIEW article IS 'What consumers read: the newest published version of each address.';
COMMENT ON COLUMN article.version_id IS 'The row of article_version that is shown.';
COMMENT ON COLUMN article.run_id IS 'The run that published it.';
COMMENT ON COLUMN article.published_at IS 'When that run was published.';
COMMENT ON COLUMN article.address IS 'What one article is known by: canonical_url, without it url, without it locator.';
COMMENT ON COLUMN article.locator IS 'Where the bytes are: container, container!entry or container@offset.';
COMMENT ON COLUMN article.url IS 'Address that was captured; null where the archive does not say.';
COMMENT ON COLUMN article.site IS 'Host of the address, without it the first folder below the source path.';
COMMENT ON COLUMN article.captured_at IS 'When it was fetched; null where the archive does not say.';
COMMENT ON COLUMN article.canonical_url IS 'The address that the page gives for itself; null where it gives none.';
COMMENT ON COLUMN article.title IS 'Headline without the site''s name; null where none was found.';
COMMENT ON COLUMN article.authors IS 'People, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article.published IS 'When it was published, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article.published_date IS 'The day of published, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article.published_time IS 'The instant of published; null where only the day is known, or nothing.';
COMMENT ON COLUMN article.modified IS 'When it was last changed, as exactly as the page says: YYYY-MM-DD, or ISO 8601 with offset; null where no date was found.';
COMMENT ON COLUMN article.modified_date IS 'The day of modified, in the page''s own time zone; null where no date was found.';
COMMENT ON COLUMN article.modified_time IS 'The instant of modified; null where only the day is known, or nothing.';
COMMENT ON COLUMN article.site_name IS 'The site''s own name; null where none was found.';
COMMENT ON COLUMN article.section IS 'Section or category that the site filed it under; null where none was found.';
COMMENT ON COLUMN article.tags IS 'Keywords and topics, in the page''s order; an empty list for none.';
COMMENT ON COLUMN article.language IS 'Language of the text, BCP 47 primary tag; null where unknown.';
COMMENT ON COLUMN article.description IS 'The page''s own summary; null where there is none.';
COMMENT ON COLUMN article.image IS 'Absolute address of the lead image; null where there is none.';
COMMENT ON COLUMN article.licence IS 'Address or name of a stated licence; null where none is stated.';
COMMENT ON COLUMN article.page_type IS 'article, forum, documentation, product, listing, collection or service.';
COMMENT ON COLUMN article.charset IS 'Character set that the bytes were decoded with.';
COMMENT ON COLUMN article.completeness IS 'full, paywalled or truncated.';
COMMENT ON COLUMN article.confidence IS 'How far to trust the choice of content, 0 to 1.';
COMMENT ON COLUMN article.word_count IS 'Words of the text.';
COMMENT ON COLUMN article.text IS 'The content: blocks separated by a blank line, list items on their own lines.';
COMMENT ON COLUMN article.markdown IS 'The same content as Markdown, with structure and links.';
COMMENT ON COLUMN article.comments IS 'Readers'' comments, where the job keeps them; empty otherwise.';
COMMENT ON COLUMN article.fact_sources IS 'Object: for each fact found, where it came from (place) and how far to trust it (confidence, 0 to 1).';
COMMENT ON COLUMN article.body_sha256 IS 'SHA-256 of the body that it was extracted from.';
COMMENT ON COLUMN article.extractor_version IS 'Version and options of the extractor.';

CREATE VIEW article_feed AS
SELECT c.changed_at, c.run_id, c.kind, c.address, a.version_id, a.site, a.title, a.published_date, a.language, a.word_count, a.text
FROM article_change c
LEFT JOIN article a ON a.address = c.address;

COMMENT ON VIEW article_feed IS 'Each change with the article as it is now: for consumers that keep a copy and ask for what is new.';
COMMENT ON COLUMN article_feed.changed_at IS 'When the change became visible; ask for what is later than the last one seen.';
COMMENT ON COLUMN article_feed.run_id IS 'The run that changed it.';
COMMENT ON COLUMN article_feed.kind IS 'added, changed or withdrawn.';
COMMENT ON COLUMN article_feed.address IS 'The article, as article.address.';
COMMENT ON COLUMN article_feed.version_id IS 'As article.version_id; null where the article is withdrawn by now, as are the columns that follow.';
COMMENT ON COLUMN article_feed.site IS 'As article.site.';
COMMENT ON COLUMN article_feed.title IS 'As article.title.';
COMMENT ON COLUMN article_feed.published_date IS 'As article.published_date.';
COMMENT ON COLUMN article_feed.language IS 'As article.language.';
COMMENT ON COLUMN article_feed.word_count IS 'As article.word_count.';
COMMENT ON COLUMN article_feed.text IS 'As article.text.';

CREATE VIEW open_reject AS
SELECT site, code, sentence, locator, url, attempts, run_id, rejected_at
FROM reject r
WHERE resolved_run IS NULL
    AND NOT EXISTS (SELECT 1 FROM reject n WHERE n.locator = r.locator AND n.run_id > r.run_id);

COMMENT ON VIEW open_reject IS 'What is rejected still: for each place the newest reject, where no later run settled it.';
COMMENT ON COLUMN open_reject.site IS 'As reject.site.';
COMMENT ON COLUMN open_reject.code IS 'As reject.code.';
COMMENT ON COLUMN open_reject.sentence IS 'As reject.sentence.';
COMMENT ON COLUMN open_reject.locator IS 'As reject.locator.';
COMMENT ON COLUMN open_reject.url IS 'As reject.url.';
COMMENT ON COLUMN open_reject.attempts IS 'As reject.attempts.';
COMMENT ON COLUMN open_reject.run_id IS 'The last run that rejected it.';
COMMENT ON COLUMN open_reject.rejected_at IS 'As reject.rejected_at.';

CREATE VIEW run_summary AS
SELECT r.id AS run_id, r.job, r.state, r.started_at, r.ended_at, r.published_at, COUNT(c.ordinal) AS containers,
    CAST(COALESCE(SUM(c.captures), 0) AS BIGINT) AS captures, CAST(COALESCE(SUM(c.articles), 0) AS BIGINT) AS articles,
    CAST(COALESCE(SUM(c.unchanged), 0) AS BIGINT) AS unchanged, CAST(COALESCE(SUM(c.duplicates), 0) AS BIGINT) AS duplicates,
    CAST(COALESCE(SUM(c.rejects), 0) AS BIGINT) AS rejects, CAST(COALESCE(SUM(c.not_pages), 0) AS BIGINT) AS not_pages,
    r.gate_verdict
FROM run r
LEFT JOIN run_container c ON c.run_id = r.id
GROUP BY r.id, r.job, r.state, r.started_at, r.ended_at, r.published_at, r.gate_verdict;

COMMENT ON VIEW run_summary IS 'Each run with the sums of its ledger.';
COMMENT ON COLUMN run_summary.run_id IS 'As run.id.';
COMMENT ON COLUMN run_summary.job IS 'As run.job.';
COMMENT ON COLUMN run_summary.state IS 'As run.state.';
COMMENT ON COLUMN run_summary.started_at IS 'As run.started_at.';
COMMENT ON COLUMN run_summary.ended_at IS 'As run.ended_at.';
COMMENT ON COLUMN run_summary.published_at IS 'As run.published_at.';
COMMENT ON COLUMN run_summary.containers IS 'Files that it opened.';
COMMENT ON COLUMN run_summary.captures IS 'Sum of run_container.captures.';
COMMENT ON COLUMN run_summary.articles IS 'Sum of run_container.articles.';
COMMENT ON COLUMN run_summary.unchanged IS 'Sum of run_container.unchanged.';
COMMENT ON COLUMN run_summary.duplicates IS 'Sum of run_container.duplicates.';
COMMENT ON COLUMN run_summary.rejects IS 'Sum of run_container.rejects.';
COMMENT ON COLUMN run_summary.not_pages IS 'Sum of run_container.not_pages.';
COMMENT ON COLUMN run_summary.gate_verdict IS 'As run.gate_verdict.';
