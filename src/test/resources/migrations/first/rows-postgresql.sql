-- PostgreSQL's search index of the versions in rows.sql: the server makes it.

SELECT search_index_versions(id, 0, 1000) FROM run;
