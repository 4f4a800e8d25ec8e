-- By which rules the office buys: bands with their methods, tolerance, the window in which purchases are added up, and public holidays.

-- Whether a document can be a procurement policy: bands in order, of which the last one alone has no limit.
SET LOCAL ROLE foothold_portal_owner;
CREATE FUNCTION portal.procurement_is_sensible(document jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    BEGIN ATOMIC
        SELECT coalesce(
            document ->> 'currency' ~ '^[A-Z]{3}$'
                AND (document ->> 'tolerancePercent')::numeric BETWEEN 0 AND 10
                AND (document ->> 'splittingDays')::integer BETWEEN 0 AND 366
                AND count(*) >= 1
                AND bool_and(
                    (b.value ->> 'quotes')::integer BETWEEN 1 AND 10
                    AND (b.value ->> 'workingDays')::integer BETWEEN 0 AND 60
                    AND (b.value ->> 'approvals')::integer BETWEEN 1 AND 5
                    AND b.value ->> 'method' IN ('single_price', 'quotations', 'written_quotations', 'tender')
                    AND jsonb_array_length(b.value -> 'approvers') >= 1
                    AND (b.ordinality = jsonb_array_length(document -> 'bands')) = (b.value ->> 'upTo' IS NULL))
                AND array_agg((b.value ->> 'upTo')::numeric ORDER BY b.ordinality)
                    = array_agg((b.value ->> 'upTo')::numeric ORDER BY (b.value ->> 'upTo')::numeric),
            false)
        FROM jsonb_array_elements(document -> 'bands') WITH ORDINALITY AS b;
    END;
ALTER TABLE portal.policy ADD CONSTRAINT policy_procurement_sensible CHECK (
    kind <> 'procurement' OR portal.procurement_is_sensible(document)) NOT VALID;
ALTER TABLE portal.policy ADD CONSTRAINT policy_holidays_sensible CHECK (
    kind <> 'holidays' OR coalesce(jsonb_typeof(document -> 'days') = 'array', false)) NOT VALID;
GRANT SELECT ON portal.published_policy TO foothold_grants_owner;
RESET ROLE;

SET LOCAL ROLE foothold_grants_owner;

-- The procurement policy in force on a day, the programme's own before the general one; without either, the one that the rules begin with.
CREATE FUNCTION grants.procurement_on(day date) RETURNS TABLE (version integer, effective_from date, document jsonb)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT p.version, p.effective_from, p.document
        FROM (
            SELECT q.programme_id, q.version, q.effective_from, q.document
            FROM portal.published_policy AS q
            WHERE q.kind = 'procurement' AND q.effective_from <= day
            UNION ALL
            SELECT NULL, 0, '2000-01-01', '{
                "currency": "USD", "tolerancePercent": "2", "splittingDays": 30,
                "bands": [
                    {"upTo": "499.99", "method": "single_price", "quotes": 1, "workingDays": 0, "approvals": 1,
                        "approvers": ["programme_manager"]},
                    {"upTo": "2500", "method": "quotations", "quotes": 3, "workingDays": 0, "approvals": 1,
                        "approvers": ["programme_manager"]},
                    {"upTo": "25000", "method": "written_quotations", "quotes": 3, "workingDays": 5, "approvals": 1,
                        "approvers": ["programme_manager"]},
                    {"method": "tender", "quotes": 3, "workingDays": 15, "approvals": 3,
                        "approvers": ["programme_manager", "committee_chair", "committee_member"]}]}'
        ) AS p
        ORDER BY p.programme_id IS NULL, p.effective_from DESC, p.version DESC
        LIMIT 1;
    END;

-- The band that an amount falls into on a day; no row where no rate into the policy's currency is written down.
CREATE FUNCTION grants.band_of(amount numeric, amount_currency text, day date)
    RETURNS TABLE (
        place integer, method text, quotes integer, working_days integer, approvals integer, approvers text[], policy_version integer)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            b.ordinality::integer, b.value ->> 'method', (b.value ->> 'quotes')::integer, (b.value ->> 'workingDays')::integer,
            (b.value ->> 'approvals')::integer, (SELECT array_agg(r.value) FROM jsonb_array_elements_text(b.value -> 'approvers') AS r),
            p.version
        FROM grants.procurement_on(day) AS p
        CROSS JOIN LATERAL grants.rate_on(amount_currency, p.document ->> 'currency', day) AS rate
        CROSS JOIN LATERAL jsonb_array_elements(p.document -> 'bands') WITH ORDINALITY AS b
        WHERE rate IS NOT NULL AND (b.value ->> 'upTo' IS NULL OR (b.value ->> 'upTo')::numeric >= round(amount * rate, 2))
        ORDER BY b.ordinality
        LIMIT 1;
    END;

-- By how much of what was ordered more may be received or invoiced, in percent.
CREATE FUNCTION grants.tolerance_on(day date) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT (p.document ->> 'tolerancePercent')::numeric FROM grants.procurement_on(day) AS p;
    END;

-- The last number given of a kind in a year; the row's lock lasts until the commit, so that none is left out.
CREATE TABLE grants.counter (
    programme_id uuid NOT NULL,
    kind text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT counter_pkey PRIMARY KEY (programme_id, kind, year),
    CONSTRAINT counter_kind_known CHECK (kind IN ('purchase', 'order', 'asset', 'hand_over')),
    CONSTRAINT counter_counts CHECK (last >= 0)
);

CREATE FUNCTION grants.next_number(counted text, of_year integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        INSERT INTO grants.counter AS c (programme_id, kind, year, last)
        VALUES (platform.programme(), counted, of_year, 1)
        ON CONFLICT ON CONSTRAINT counter_pkey DO UPDATE SET last = c.last + 1
        RETURNING last;
    END;
REVOKE EXECUTE ON FUNCTION grants.next_number(text, integer) FROM PUBLIC;

-- Gives the number back that was taken last, under the same lock: what it was for is there already, sent twice.
CREATE FUNCTION grants.return_number(counted text, of_year integer) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        UPDATE grants.counter AS c
        SET last = c.last - 1
        WHERE c.programme_id = platform.programme() AND c.kind = counted AND c.year = of_year;
    END;
REVOKE EXECUTE ON FUNCTION grants.return_number(text, integer) FROM PUBLIC;

-- Whoever acts is named by the database: the trigger's argument is the column.
CREATE FUNCTION grants.check_actor() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF (to_jsonb(new) ->> tg_argv[0])::uuid IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'whoever acts is named'
            USING ERRCODE = 'check_violation', CONSTRAINT = tg_table_name || '_by_who_acts';
    END IF;
    RETURN new;
END
$$;

ALTER TABLE grants.counter ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.counter USING (programme_id = (SELECT platform.programme()));
GRANT SELECT ON grants.counter TO foothold_grants;

RESET ROLE;
