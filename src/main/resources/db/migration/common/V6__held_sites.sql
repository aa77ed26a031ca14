-- The gate keeps back single sites of a run, and the rest is published.

CREATE TABLE run_held_site (
    run_id BIGINT NOT NULL REFERENCES run (id),
    site VARCHAR NOT NULL,
    state VARCHAR(10) NOT NULL,
    sentence VARCHAR NOT NULL,
    decided_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (run_id, site)
);

COMMENT ON TABLE run_held_site IS 'Sites of published runs that were kept back or taken out by themselves. What the run found of a site shows unless its row here says HELD or WITHDRAWN.';
COMMENT ON COLUMN run_held_site.run_id IS 'The run.';
COMMENT ON COLUMN run_held_site.site IS 'The site, as article_version.site.';
COMMENT ON COLUMN run_held_site.state IS 'HELD (by the gate, nobody has decided yet), PUBLISHED (released) or WITHDRAWN (given up, or taken out).';
COMMENT ON COLUMN run_held_site.sentence IS 'What the gate found, or why somebody took it out.';
COMMENT ON COLUMN run_held_site.decided_at IS 'When somebody published it or took it out; null while it is held.';

-- A withdrawal goes with the site whose article it takes back.

ALTER TABLE withdrawal ADD COLUMN site VARCHAR DEFAULT '' NOT NULL;
UPDATE withdrawal SET site = (SELECT c.site FROM capture c WHERE c.id = withdrawal.capture_id);
COMMENT ON COLUMN withdrawal.site IS 'The site of the capture.';

ALTER TABLE run_action ADD COLUMN site VARCHAR;
COMMENT ON COLUMN run_action.site IS 'The one site that was published or taken out; null where it was the whole run, but for sites that are held.';

-- What a report adds up to the figures of the whole run.

ALTER TABLE run_site ADD COLUMN duplicates BIGINT DEFAULT 0 NOT NULL;
COMMENT ON COLUMN run_site.duplicates IS 'Articles whose text another article has.';
ALTER TABLE run_site ADD COLUMN apart BIGINT DEFAULT 0 NOT NULL;
COMMENT ON COLUMN run_site.apart IS 'Rejects that the gate leaves apart: servers'' error answers (HTTP_ERROR), and damaged places in containers.';
COMMENT ON COLUMN run_site.rejects IS 'Those that gave none; HTTP_ERROR and damaged places are counted as apart.';
COMMENT ON COLUMN run_finding.held IS 'Whether this passes the limit, so that the site, or without one the whole run, is held back.';
