-- What is known of sites from their pages, kept from night to night.

CREATE TABLE site_profile (
    site VARCHAR PRIMARY KEY,
    pages BIGINT NOT NULL,
    pages_before BIGINT NOT NULL,
    sampled INTEGER NOT NULL,
    sample BYTEA NOT NULL,
    sample_before BYTEA,
    sampled_before INTEGER DEFAULT 0 NOT NULL,
    first_run BIGINT NOT NULL REFERENCES run (id),
    last_run BIGINT NOT NULL REFERENCES run (id),
    learnt_at TIMESTAMP WITH TIME ZONE NOT NULL
);

COMMENT ON TABLE site_profile IS 'What is remembered of the pages of each site, for extracting further pages of it. Use winnow sites.';
COMMENT ON COLUMN site_profile.site IS 'Host of the pages, without www.; where neither their addresses nor the pages themselves name one, the first folder below the source path.';
COMMENT ON COLUMN site_profile.pages IS 'Pages that runs have met and learnt from, or passed over for others.';
COMMENT ON COLUMN site_profile.pages_before IS 'The same before last_run.';
COMMENT ON COLUMN site_profile.sampled IS 'Pages in sample.';
COMMENT ON COLUMN site_profile.sample IS 'A sample of the pages: hashes of their blocks and where they stand; packed.';
COMMENT ON COLUMN site_profile.sample_before IS 'The sample before last_run; null where that was the first. It is put back where the gate holds the site.';
COMMENT ON COLUMN site_profile.sampled_before IS 'Pages in sample_before.';
COMMENT ON COLUMN site_profile.first_run IS 'The run that met the site first.';
COMMENT ON COLUMN site_profile.last_run IS 'The last run that learnt from the site.';
COMMENT ON COLUMN site_profile.learnt_at IS 'When it did.';

CREATE TABLE site_learning (
    run_id BIGINT NOT NULL REFERENCES run (id),
    site VARCHAR NOT NULL,
    sample BYTEA NOT NULL,
    PRIMARY KEY (run_id, site)
);

COMMENT ON TABLE site_learning IS 'Empty but for the time that a run learns from more sites than fit into its memory.';
COMMENT ON COLUMN site_learning.run_id IS 'The run.';
COMMENT ON COLUMN site_learning.site IS 'The site, as site_profile.site.';
COMMENT ON COLUMN site_learning.sample IS 'A sample of the pages that the run has met so far; packed.';

CREATE TABLE site_drift (
    run_id BIGINT NOT NULL REFERENCES run (id),
    site VARCHAR NOT NULL,
    names VARCHAR NOT NULL,
    pages BIGINT NOT NULL,
    compared INTEGER NOT NULL,
    known_words DOUBLE PRECISION,
    usual_known_words DOUBLE PRECISION,
    same_words DOUBLE PRECISION,
    alarm VARCHAR(10),
    since_run BIGINT REFERENCES run (id),
    done VARCHAR(10) NOT NULL,
    examples VARCHAR NOT NULL,
    sentence VARCHAR,
    PRIMARY KEY (run_id, site)
);
CREATE INDEX site_drift_by_site ON site_drift (site, run_id);

COMMENT ON TABLE site_drift IS 'Each night''s pages of a site, compared with what was known of the site before.';
COMMENT ON COLUMN site_drift.run_id IS 'The run.';
COMMENT ON COLUMN site_drift.site IS 'The site, as site_profile.site.';
COMMENT ON COLUMN site_drift.names IS 'The same as article_version.site names it, which keeps www.; several are on a line each.';
COMMENT ON COLUMN site_drift.pages IS 'Pages of the site that the run met.';
COMMENT ON COLUMN site_drift.compared IS 'Pages among them that were compared; 0 where too little was known of the site, or there were too few.';
COMMENT ON COLUMN site_drift.known_words IS 'Median share of a page''s words in places that were known, 0 to 1; null where nothing was compared.';
COMMENT ON COLUMN site_drift.usual_known_words IS 'The same of the pages that were known already, each among the others.';
COMMENT ON COLUMN site_drift.same_words IS 'Median share of a page''s words in long texts that the site did not show before and that another page of the night shows too, 0 to 1.';
COMMENT ON COLUMN site_drift.alarm IS 'REDESIGN (most words stand in new places) or WALL (pages show the same new text instead of their own); null where all is as usual.';
COMMENT ON COLUMN site_drift.since_run IS 'The first of the runs that gave this alarm one after the other; null without an alarm.';
COMMENT ON COLUMN site_drift.done IS 'LEARNT (the pages were added to what is known), RELEARNT (they replace it), KEPT (they were not learnt from).';
COMMENT ON COLUMN site_drift.examples IS 'Addresses or places of up to three of the pages, each on a line.';
COMMENT ON COLUMN site_drift.sentence IS 'The alarm in words; null without one.';
