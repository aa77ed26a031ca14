-- A run can change an address more than once: published, taken out, published again.
ALTER TABLE article_change DROP CONSTRAINT article_change_pkey;
ALTER TABLE article_change ADD PRIMARY KEY (action_id, address);
