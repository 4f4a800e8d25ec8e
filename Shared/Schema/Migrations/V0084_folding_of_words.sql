-- Jobs: words are folded at a third of the cost, and of every accent; a vacancy was folded anew with each row that was written.

SET LOCAL ROLE foothold_jobs_owner;

-- Words as they are looked for: without capitals and accents. Not in plain SQL, which would be planned again by every statement.
CREATE OR REPLACE FUNCTION jobs.folded(words text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10 AS $$
BEGIN
    IF octet_length(words) = char_length(words) THEN
        RETURN lower(words COLLATE "C");
    END IF;
    RETURN regexp_replace(normalize(lower(words), NFD), '[\u0300-\u036f]', '', 'g');
END
$$;

-- What has letters that were not folded before, such as "ş".
UPDATE jobs.vacancy AS v
SET title = v.title
WHERE v.words IS DISTINCT FROM strip(to_tsvector('simple', jobs.folded(v.title || ' ' || v.description || ' ' || coalesce(v.district, ''))));

-- A migration is one transaction, in which nothing can be built beside its use; an office has few thousand vacancies.
-- squawk-ignore require-concurrent-reindex
REINDEX INDEX jobs.vacancy_by_place;

RESET ROLE;
