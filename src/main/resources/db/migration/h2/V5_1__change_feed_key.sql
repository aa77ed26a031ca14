-- A run can change an address more than once: published, taken out, published again.
ALTER TABLE article_change DROP PRIMARY KEY;
ALTER TABLE article_change ADD PRIMARY KEY (action_id, address);
