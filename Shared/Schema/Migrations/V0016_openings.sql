-- Jobs: a vacancy keeps at least as many openings as people were hired for it; an officer's referrals have an index of their own.

SET LOCAL ROLE foothold_jobs_owner;

-- A hiring locks the vacancy, so the count stands while the openings change.
CREATE FUNCTION jobs.check_vacancy_openings() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (
        SELECT count(*)
        FROM jobs.referral AS r
        WHERE r.programme_id = new.programme_id AND r.vacancy_id = new.id AND r.state = 'hired'
    ) > new.openings
    THEN
        RAISE EXCEPTION 'a vacancy has at least as many openings as people were hired for it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'vacancy_openings_hold_hired';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER vacancy_openings BEFORE UPDATE ON jobs.vacancy
    FOR EACH ROW WHEN (new.openings < old.openings) EXECUTE FUNCTION jobs.check_vacancy_openings();

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX referral_of_officer ON jobs.referral (programme_id, officer_id, created_at DESC, id DESC);
