-- An article whose near-duplicates are others has changed for whoever keeps a copy.

COMMENT ON COLUMN article_change.kind IS 'added, changed or withdrawn. Changed with the same version before and after: only near_cluster, near_relation or near_similarity are others.';
