-- Which site the pages of a folder are of, for those that do not say it themselves.

CREATE TABLE site_folder (
    folder VARCHAR NOT NULL,
    site VARCHAR NOT NULL,
    pages BIGINT NOT NULL,
    pages_before BIGINT NOT NULL,
    last_run BIGINT NOT NULL REFERENCES run (id),
    PRIMARY KEY (folder, site)
);

COMMENT ON TABLE site_folder IS 'Sites that the pages of a folder say they are of. A page that names no site is read as one of the site that most pages of its folder name.';
COMMENT ON COLUMN site_folder.folder IS 'The first folder below the source path, as article_version.site names pages without an address.';
COMMENT ON COLUMN site_folder.site IS 'A site, as site_profile.site.';
COMMENT ON COLUMN site_folder.pages IS 'Pages of the folder that name it, over all nights; of a night the eight most frequent sites are counted.';
COMMENT ON COLUMN site_folder.pages_before IS 'The same before last_run.';
COMMENT ON COLUMN site_folder.last_run IS 'The last run that counted pages of it.';

-- What articles of a site have, so that it shows where they have it no more.

ALTER TABLE run_site ADD COLUMN without_author BIGINT;
ALTER TABLE run_site ADD COLUMN without_section BIGINT;
ALTER TABLE run_site ADD COLUMN paywalled BIGINT;
COMMENT ON COLUMN run_site.without_author IS 'Articles without an author; null in runs of versions that did not count them.';
COMMENT ON COLUMN run_site.without_section IS 'Articles without a section; null in runs of versions that did not count them.';
COMMENT ON COLUMN run_site.paywalled IS 'Articles whose rest stands behind a paywall, as the pages say; null in runs of versions that did not count them.';
COMMENT ON COLUMN site_drift.alarm IS 'REDESIGN (most words stand in new places), WALL (pages show the same new text instead of their own), PAYWALL (articles became short, and most say that the rest must be paid for) or FACTS (a fact that nearly all articles had is on few of them); null where all is as usual.';
