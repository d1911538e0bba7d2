-- PostgreSQL keeps statistics by itself; see the migration of the same number for SQLite.
SELECT 1;
