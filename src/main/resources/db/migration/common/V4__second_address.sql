-- What a page says of its address in a second place: asked where pages of different texts share the first.

ALTER TABLE article_version ADD COLUMN og_url VARCHAR;
COMMENT ON COLUMN article_version.og_url IS 'The address that the page gives social networks for itself (og:url); null where it gives none.';

-- Of what a run found new or changed, what is not read because a newer or more complete capture has its address.

ALTER TABLE run_action ADD COLUMN superseded BIGINT DEFAULT 0 NOT NULL;
COMMENT ON COLUMN run_action.superseded IS 'New and changed articles of the run that are not read, because a newer or more complete capture of their address is.';

COMMENT ON COLUMN article_version.address IS 'What one article is known by: the first of canonical_url, og_url, url and locator that no page of another text has a better right to.';
COMMENT ON COLUMN article_version.site IS 'Host of url; without it that of address where the page states it, else the first folder below the source path.';
