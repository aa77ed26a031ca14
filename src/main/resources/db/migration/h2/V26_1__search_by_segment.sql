-- A segment's words lie together, so that writing one only appends. In the order of the words each segment touched nearly every
-- page of the index, and a night cost as much as all that was there before it.

ALTER TABLE search_posting DROP PRIMARY KEY;
ALTER TABLE search_posting ADD PRIMARY KEY (run_id, last_version, term);
