-- What becomes of the goods: assets with tags, hand-overs that are signed, and the visits afterwards.

SET LOCAL ROLE foothold_grants_owner;

-- A thing with a serial number or a tag; consumables have none.
CREATE TABLE grants.asset (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    order_id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    item_number integer NOT NULL,
    serial text,
    -- The tag, given by the database.
    tag_year integer,
    tag_number integer,
    state text NOT NULL,
    -- Why it is lost or went back.
    reason text,
    -- Whose it is, once it is handed over.
    application_id uuid,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT asset_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT asset_tag_unique UNIQUE (programme_id, tag_year, tag_number),
    CONSTRAINT asset_line_fkey FOREIGN KEY (programme_id, receipt_id, item_number)
        REFERENCES grants.receipt_line (programme_id, receipt_id, item_number),
    CONSTRAINT asset_order_fkey FOREIGN KEY (programme_id, order_id, purchase_id)
        REFERENCES grants.purchase_order (programme_id, id, purchase_id),
    CONSTRAINT asset_receipt_fkey FOREIGN KEY (programme_id, receipt_id, order_id)
        REFERENCES grants.goods_receipt (programme_id, id, order_id),
    CONSTRAINT asset_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT asset_state_known CHECK (
        state IN ('received', 'tagged', 'handed_over', 'verified_6m', 'verified_12m', 'lost', 'returned')),
    CONSTRAINT asset_reason_where_asked CHECK ((state IN ('lost', 'returned')) = (reason IS NOT NULL)),
    CONSTRAINT asset_tag_whole CHECK ((tag_year IS NULL) = (tag_number IS NULL)),
    CONSTRAINT asset_tagged_from_then_on CHECK (state IN ('received', 'lost', 'returned') OR tag_number IS NOT NULL),
    CONSTRAINT asset_with_its_owner CHECK (
        state IN ('lost', 'returned') OR (state IN ('handed_over', 'verified_6m', 'verified_12m')) = (application_id IS NOT NULL))
);
CREATE INDEX asset_newest ON grants.asset (programme_id, created_at DESC, id DESC);
CREATE INDEX asset_by_state ON grants.asset (programme_id, state, moved_at, id);
CREATE INDEX asset_of_line ON grants.asset (programme_id, receipt_id, item_number);
CREATE INDEX asset_of_purchase ON grants.asset (programme_id, purchase_id, item_number);
CREATE INDEX asset_of_award ON grants.asset (programme_id, application_id) WHERE application_id IS NOT NULL;
CREATE UNIQUE INDEX asset_serial_once ON grants.asset (programme_id, order_id, item_number, serial) WHERE serial IS NOT NULL;

-- What an applicant takes over, from the list to the signature.
CREATE TABLE grants.hand_over (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    application_id uuid NOT NULL,
    returnee_id uuid NOT NULL,
    year integer,
    number integer,
    state text NOT NULL,
    reason text,
    place text NOT NULL,
    handed_on date,
    -- Signed on the screen, or on paper.
    method text,
    -- A picture of the signature, or of the signed page.
    signature bytea,
    signature_type text,
    -- What was signed, frozen by the database, with its digest.
    certificate jsonb,
    digest bytea,
    handed_by uuid,
    signed_at timestamptz,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT hand_over_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT hand_over_number_unique UNIQUE (programme_id, year, number),
    CONSTRAINT hand_over_applicant_fkey FOREIGN KEY (programme_id, application_id, returnee_id)
        REFERENCES grants.applicant (programme_id, application_id, returnee_id),
    CONSTRAINT hand_over_state_known CHECK (state IN ('prepared', 'signed', 'cancelled')),
    CONSTRAINT hand_over_reason_of_cancelled CHECK ((state = 'cancelled') = (reason IS NOT NULL)),
    CONSTRAINT hand_over_signed_whole CHECK (
        (state = 'signed') = (signed_at IS NOT NULL)
        AND (signed_at IS NULL) = (handed_by IS NULL)
        AND (signed_at IS NULL) = (handed_on IS NULL)
        AND (signed_at IS NULL) = (method IS NULL)
        AND (signed_at IS NULL) = (signature IS NULL)
        AND (signature IS NULL) = (signature_type IS NULL)),
    CONSTRAINT hand_over_method_known CHECK (method IN ('screen', 'paper')),
    CONSTRAINT hand_over_signature_sensible CHECK (
        signature_type IN ('image/png', 'image/jpeg', 'application/pdf') AND octet_length(signature) BETWEEN 1 AND 4000000)
);
CREATE INDEX hand_over_newest ON grants.hand_over (programme_id, created_at DESC, id DESC);
CREATE INDEX hand_over_of_award ON grants.hand_over (programme_id, application_id, created_at);

-- An asset, or a quantity of what has no tags.
CREATE TABLE grants.hand_over_line (
    programme_id uuid NOT NULL,
    hand_over_id uuid NOT NULL,
    number integer NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    asset_id uuid,
    quantity numeric(12, 3) NOT NULL,
    CONSTRAINT hand_over_line_pkey PRIMARY KEY (programme_id, hand_over_id, number),
    CONSTRAINT hand_over_line_asset_once UNIQUE (programme_id, hand_over_id, asset_id),
    CONSTRAINT hand_over_line_hand_over_fkey FOREIGN KEY (programme_id, hand_over_id) REFERENCES grants.hand_over (programme_id, id),
    CONSTRAINT hand_over_line_item_fkey FOREIGN KEY (programme_id, purchase_id, item_number)
        REFERENCES grants.purchase_item (programme_id, purchase_id, number),
    CONSTRAINT hand_over_line_asset_fkey FOREIGN KEY (programme_id, asset_id) REFERENCES grants.asset (programme_id, id),
    CONSTRAINT hand_over_line_quantity_positive CHECK (quantity > 0 AND (asset_id IS NULL OR quantity = 1))
);
CREATE INDEX hand_over_line_of_item ON grants.hand_over_line (programme_id, purchase_id, item_number);
CREATE INDEX hand_over_line_of_asset ON grants.hand_over_line (programme_id, asset_id) WHERE asset_id IS NOT NULL;

-- A visit after the hand-over: planned by the database, reported once.
CREATE TABLE grants.monitoring_visit (
    programme_id uuid NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    application_id uuid NOT NULL,
    month integer NOT NULL,
    due_on date NOT NULL,
    state text NOT NULL,
    -- Why nobody could be met.
    reason text,
    visited_on date,
    visited_by uuid,
    business text,
    -- In a usual month, in the programme's currency.
    turnover numeric(14, 2),
    jobs_created integer,
    advice text,
    version integer NOT NULL DEFAULT 1,
    moved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT monitoring_visit_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT monitoring_visit_once UNIQUE (programme_id, application_id, month),
    CONSTRAINT monitoring_visit_application_fkey FOREIGN KEY (programme_id, application_id)
        REFERENCES grants.application (programme_id, id),
    CONSTRAINT monitoring_visit_month_known CHECK (month IN (1, 3, 6, 12)),
    CONSTRAINT monitoring_visit_state_known CHECK (state IN ('planned', 'done', 'missed')),
    CONSTRAINT monitoring_visit_reason_of_missed CHECK ((state = 'missed') = (reason IS NOT NULL)),
    CONSTRAINT monitoring_visit_done_whole CHECK (
        (state = 'done') = (visited_on IS NOT NULL) AND (visited_on IS NULL) = (visited_by IS NULL)
        AND (visited_on IS NULL) = (business IS NULL)),
    CONSTRAINT monitoring_visit_business_known CHECK (business IN ('running', 'paused', 'closed', 'not_started')),
    CONSTRAINT monitoring_visit_sensible CHECK (turnover >= 0 AND jobs_created >= 0)
);
CREATE INDEX monitoring_visit_due ON grants.monitoring_visit (programme_id, state, due_on, id);

CREATE TABLE grants.visit_finding (
    programme_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    asset_id uuid NOT NULL,
    is_present boolean NOT NULL,
    condition text,
    note text,
    CONSTRAINT visit_finding_pkey PRIMARY KEY (programme_id, visit_id, asset_id),
    CONSTRAINT visit_finding_visit_fkey FOREIGN KEY (programme_id, visit_id) REFERENCES grants.monitoring_visit (programme_id, id),
    CONSTRAINT visit_finding_asset_fkey FOREIGN KEY (programme_id, asset_id) REFERENCES grants.asset (programme_id, id),
    CONSTRAINT visit_finding_condition_known CHECK (condition IN ('good', 'worn', 'broken')),
    CONSTRAINT visit_finding_condition_of_present CHECK (is_present = (condition IS NOT NULL)),
    CONSTRAINT visit_finding_note_of_absent CHECK (is_present OR note IS NOT NULL)
);
CREATE INDEX visit_finding_of_asset ON grants.visit_finding (programme_id, asset_id);
CREATE TRIGGER visit_finding_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.visit_finding
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- No more assets than were accepted and kept of a delivery, and none of what has no tags.
CREATE FUNCTION grants.check_asset_start() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    kept numeric;
BEGIN
    PERFORM grants.lock_purchase(new.purchase_id, ARRAY['partly_received', 'received', 'matched', 'paid'], 'asset_of_received');
    SELECT l.accepted - coalesce((
        SELECT sum(b.quantity)
        FROM grants.goods_return AS b
        WHERE b.programme_id = l.programme_id AND b.receipt_id = l.receipt_id AND b.item_number = l.item_number), 0)
    INTO kept
    FROM grants.receipt_line AS l
    JOIN grants.purchase_item AS i
        ON i.programme_id = l.programme_id AND i.purchase_id = new.purchase_id AND i.number = l.item_number AND NOT i.is_consumable
    WHERE l.programme_id = new.programme_id AND l.receipt_id = new.receipt_id AND l.item_number = new.item_number;
    IF new.state <> 'received' OR kept IS NULL OR kept <= (
        SELECT count(*)
        FROM grants.asset AS a
        WHERE a.programme_id = new.programme_id
            AND a.receipt_id = new.receipt_id
            AND a.item_number = new.item_number
            AND a.id <> new.id
            AND a.state <> 'returned')
    THEN
        RAISE EXCEPTION 'there are no more assets than were accepted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_of_received';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER asset_start BEFORE INSERT ON grants.asset
    FOR EACH ROW EXECUTE FUNCTION grants.check_asset_start();

-- An asset goes on only along its machine: it is handed over by a signature, and verified by a visit.
CREATE FUNCTION grants.check_asset_step() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF (old.purchase_id, old.order_id, old.receipt_id, old.item_number) <> (
        new.purchase_id, new.order_id, new.receipt_id, new.item_number)
        OR old.state <> 'received' AND old.serial IS DISTINCT FROM new.serial
        OR old.state <> new.state AND NOT (CASE new.state
            WHEN 'tagged' THEN old.state = 'received'
            WHEN 'handed_over' THEN old.state = 'tagged'
            WHEN 'verified_6m' THEN old.state = 'handed_over'
            WHEN 'verified_12m' THEN old.state IN ('handed_over', 'verified_6m')
            WHEN 'lost' THEN old.state <> 'returned'
            WHEN 'returned' THEN old.state <> 'lost'
            ELSE false
        END)
        OR old.state = new.state AND old.application_id IS DISTINCT FROM new.application_id
    THEN
        RAISE EXCEPTION 'an asset does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_step';
    END IF;
    new.tag_year := old.tag_year;
    new.tag_number := old.tag_number;
    IF new.state = 'tagged' AND old.state = 'received' THEN
        new.tag_year := extract(year FROM portal.today());
        new.tag_number := grants.next_number('asset', new.tag_year);
    ELSIF new.state = 'handed_over' AND old.state = 'tagged' AND NOT EXISTS (
        SELECT 1
        FROM grants.hand_over_line AS l
        JOIN grants.hand_over AS h
            ON h.programme_id = l.programme_id
                AND h.id = l.hand_over_id
                AND h.application_id = new.application_id
                AND h.state = 'signed'
        WHERE l.programme_id = new.programme_id AND l.asset_id = new.id)
    THEN
        RAISE EXCEPTION 'an asset is handed over by a signature'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_by_hand_over';
    ELSIF new.state IN ('verified_6m', 'verified_12m') AND old.state <> new.state AND NOT EXISTS (
        SELECT 1
        FROM grants.visit_finding AS f
        JOIN grants.monitoring_visit AS v
            ON v.programme_id = f.programme_id
                AND v.id = f.visit_id
                AND v.state = 'done'
                AND v.month = CASE new.state WHEN 'verified_6m' THEN 6 ELSE 12 END
        WHERE f.programme_id = new.programme_id AND f.asset_id = new.id AND f.is_present)
    THEN
        RAISE EXCEPTION 'an asset is verified by a visit'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'asset_by_visit';
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.check_asset_step() FROM PUBLIC;
CREATE TRIGGER asset_step BEFORE UPDATE ON grants.asset
    FOR EACH ROW EXECUTE FUNCTION grants.check_asset_step();

-- A list changes until it is signed; it names what is there for the award, and no more of it.
CREATE FUNCTION grants.check_hand_over_line() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    part grants.hand_over_line := coalesce(new, old);
    whose uuid;
    needed numeric;
BEGIN
    SELECT h.application_id INTO whose
    FROM grants.hand_over AS h
    WHERE h.programme_id = part.programme_id AND h.id = part.hand_over_id AND h.state = 'prepared'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'what is signed stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_signed';
    END IF;
    IF tg_op = 'DELETE' THEN
        RETURN old;
    END IF;
    PERFORM grants.lock_purchase(
        new.purchase_id, ARRAY['partly_received', 'received', 'matched', 'paid'], 'hand_over_of_received');
    IF (new.asset_id IS NULL) IS DISTINCT FROM (
            SELECT i.is_consumable
            FROM grants.purchase_item AS i
            WHERE i.programme_id = new.programme_id AND i.purchase_id = new.purchase_id AND i.number = new.item_number)
        OR new.asset_id IS NOT NULL AND NOT EXISTS (
            SELECT 1
            FROM grants.asset AS a
            WHERE a.programme_id = new.programme_id
                AND a.id = new.asset_id
                AND a.purchase_id = new.purchase_id
                AND a.item_number = new.item_number
                AND a.state = 'tagged')
    THEN
        RAISE EXCEPTION 'a tagged asset is handed over, or a quantity of what has no tags'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_of_tagged';
    END IF;
    needed := (
        SELECT sum(n.quantity)
        FROM grants.need AS n
        WHERE n.programme_id = new.programme_id
            AND n.purchase_id = new.purchase_id
            AND n.item_number = new.item_number
            AND n.application_id = whose);
    IF needed IS NULL OR needed < new.quantity + coalesce((
            SELECT sum(l.quantity)
            FROM grants.hand_over_line AS l
            JOIN grants.hand_over AS h
                ON h.programme_id = l.programme_id AND h.id = l.hand_over_id AND h.application_id = whose AND h.state <> 'cancelled'
            WHERE l.programme_id = new.programme_id
                AND l.purchase_id = new.purchase_id
                AND l.item_number = new.item_number
                AND (l.hand_over_id, l.number) <> (new.hand_over_id, new.number)), 0)
        OR (SELECT sum(p.accepted) FROM grants.order_position(new.purchase_id) AS p WHERE p.item_number = new.item_number)
            < new.quantity + coalesce((
                SELECT sum(l.quantity)
                FROM grants.hand_over_line AS l
                JOIN grants.hand_over AS h ON h.programme_id = l.programme_id AND h.id = l.hand_over_id AND h.state <> 'cancelled'
                WHERE l.programme_id = new.programme_id
                    AND l.purchase_id = new.purchase_id
                    AND l.item_number = new.item_number
                    AND (l.hand_over_id, l.number) <> (new.hand_over_id, new.number)), 0)
    THEN
        RAISE EXCEPTION 'no more is handed over than was bought for the award and is there'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_within_need';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER hand_over_line_checked BEFORE INSERT OR UPDATE OR DELETE ON grants.hand_over_line
    FOR EACH ROW EXECUTE FUNCTION grants.check_hand_over_line();

-- What is signed: the things with their tags and serial numbers.
CREATE FUNCTION grants.certificate_of(of_hand_over uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT jsonb_build_object(
            'application', h.application_id, 'returnee', h.returnee_id, 'place', h.place,
            'lines', (
                SELECT coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'item', i.item, 'specification', i.specification, 'unit', i.unit, 'quantity', l.quantity::text, 'serial', a.serial,
                            'asset', a.id, 'tagYear', a.tag_year, 'tagNumber', a.tag_number)
                        ORDER BY l.number),
                    '[]')
                FROM grants.hand_over_line AS l
                JOIN grants.purchase_item AS i
                    ON i.programme_id = l.programme_id AND i.purchase_id = l.purchase_id AND i.number = l.item_number
                LEFT JOIN grants.asset AS a ON a.programme_id = l.programme_id AND a.id = l.asset_id
                WHERE l.programme_id = h.programme_id AND l.hand_over_id = h.id))
        FROM grants.hand_over AS h
        WHERE h.programme_id = platform.programme() AND h.id = of_hand_over;
    END;

-- A hand-over begins as a list, is numbered and frozen when it is signed, and then stays.
CREATE FUNCTION grants.check_hand_over() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF new.programme_id IS DISTINCT FROM platform.programme()
        OR tg_op = 'INSERT' AND new.state <> 'prepared'
        OR tg_op = 'UPDATE' AND (
            old.state <> 'prepared' OR (old.application_id, old.returnee_id) <> (new.application_id, new.returnee_id))
    THEN
        RAISE EXCEPTION 'what is signed stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_signed';
    END IF;
    new.year := NULL;
    new.number := NULL;
    new.certificate := NULL;
    new.digest := NULL;
    IF new.state = 'signed' THEN
        IF new.handed_by IS DISTINCT FROM platform.account() THEN
            RAISE EXCEPTION 'whoever acts is named'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_by_who_acts';
        END IF;
        new.certificate := grants.certificate_of(new.id) || jsonb_build_object('place', new.place, 'handedOn', new.handed_on);
        IF new.certificate -> 'lines' = '[]' THEN
            RAISE EXCEPTION 'something is handed over'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_has_lines';
        END IF;
        new.digest := sha256(convert_to(new.certificate::text, 'UTF8') || new.signature);
        new.year := extract(year FROM portal.today());
        new.number := grants.next_number('hand_over', new.year);
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.check_hand_over() FROM PUBLIC;
CREATE TRIGGER hand_over_checked BEFORE INSERT OR UPDATE ON grants.hand_over
    FOR EACH ROW EXECUTE FUNCTION grants.check_hand_over();

-- With the signature the assets change hands, and the visits are planned from the first one on.
CREATE FUNCTION grants.hand_over_done() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE grants.asset AS a
    SET state = 'handed_over',
        application_id = new.application_id,
        version = a.version + 1,
        moved_at = new.signed_at
    FROM grants.hand_over_line AS l
    WHERE l.programme_id = new.programme_id AND l.hand_over_id = new.id AND a.programme_id = l.programme_id AND a.id = l.asset_id;
    INSERT INTO grants.monitoring_visit (programme_id, application_id, month, due_on, state)
    SELECT new.programme_id, new.application_id, m, new.handed_on + make_interval(months => m), 'planned'
    FROM unnest(ARRAY[1, 3, 6, 12]) AS m
    ON CONFLICT ON CONSTRAINT monitoring_visit_once DO NOTHING;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.hand_over_done() FROM PUBLIC;
CREATE TRIGGER hand_over_done AFTER UPDATE ON grants.hand_over
    FOR EACH ROW WHEN (old.state = 'prepared' AND new.state = 'signed') EXECUTE FUNCTION grants.hand_over_done();

-- What is found is written while the visit is open, of what the award's owner holds.
CREATE FUNCTION grants.check_finding() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.monitoring_visit AS v
        JOIN grants.asset AS a
            ON a.programme_id = v.programme_id AND a.application_id = v.application_id AND a.id = new.asset_id
        WHERE v.programme_id = new.programme_id AND v.id = new.visit_id AND v.state <> 'done')
    THEN
        RAISE EXCEPTION 'a visit looks at what was handed over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'visit_finding_of_owner';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER visit_finding_checked BEFORE INSERT ON grants.visit_finding
    FOR EACH ROW EXECUTE FUNCTION grants.check_finding();

-- A visit is reported once, by who was there, with a word on everything that was handed over; a missed one may still be made.
CREATE FUNCTION grants.check_visit() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.state = 'done' OR (old.application_id, old.month, old.due_on) <> (new.application_id, new.month, new.due_on)
        OR new.state = 'planned' AND old.state <> 'planned'
    THEN
        RAISE EXCEPTION 'a visit is reported once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_visit_step';
    END IF;
    IF new.state = 'done' AND (new.visited_by IS DISTINCT FROM platform.account() OR new.visited_on > portal.today()) THEN
        RAISE EXCEPTION 'a visit is reported by who was there'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_visit_by_who_acts';
    END IF;
    IF new.state = 'done' AND EXISTS (
        SELECT 1
        FROM grants.asset AS a
        WHERE a.programme_id = new.programme_id
            AND a.application_id = new.application_id
            AND a.state IN ('handed_over', 'verified_6m', 'verified_12m')
            AND NOT EXISTS (
                SELECT 1
                FROM grants.visit_finding AS f
                WHERE f.programme_id = a.programme_id AND f.visit_id = new.id AND f.asset_id = a.id))
    THEN
        RAISE EXCEPTION 'a visit looks at everything that was handed over'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'monitoring_visit_looks_at_all';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER monitoring_visit_checked BEFORE UPDATE ON grants.monitoring_visit
    FOR EACH ROW EXECUTE FUNCTION grants.check_visit();

-- At six and twelve months what was there is verified; what was not is lost, whenever that is found.
CREATE FUNCTION grants.visit_done() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE grants.asset AS a
    SET state = CASE WHEN NOT f.is_present THEN 'lost' WHEN new.month = 6 THEN 'verified_6m' ELSE 'verified_12m' END,
        reason = CASE WHEN NOT f.is_present THEN f.note END,
        version = a.version + 1,
        moved_at = new.moved_at
    FROM grants.visit_finding AS f
    WHERE f.programme_id = new.programme_id
        AND f.visit_id = new.id
        AND a.programme_id = f.programme_id
        AND a.id = f.asset_id
        AND a.state IN ('handed_over', 'verified_6m')
        AND (NOT f.is_present OR new.month = 12 OR new.month = 6 AND a.state = 'handed_over');
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.visit_done() FROM PUBLIC;
CREATE TRIGGER monitoring_visit_done AFTER UPDATE ON grants.monitoring_visit
    FOR EACH ROW WHEN (old.state <> 'done' AND new.state = 'done') EXECUTE FUNCTION grants.visit_done();

ALTER TABLE grants.asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.hand_over ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.hand_over_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.monitoring_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.visit_finding ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.asset USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.hand_over USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.hand_over_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.monitoring_visit USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.visit_finding USING (programme_id = (SELECT platform.programme()));

GRANT SELECT, INSERT ON grants.asset TO foothold_grants;
GRANT UPDATE (serial, state, reason, version, moved_at) ON grants.asset TO foothold_grants;
GRANT SELECT, INSERT, UPDATE ON grants.hand_over TO foothold_grants;
GRANT SELECT, INSERT, UPDATE, DELETE ON grants.hand_over_line TO foothold_grants;
GRANT SELECT ON grants.monitoring_visit TO foothold_grants;
GRANT UPDATE (state, reason, visited_on, visited_by, business, turnover, jobs_created, advice, version, moved_at) ON grants.monitoring_visit
    TO foothold_grants;
GRANT SELECT, INSERT ON grants.visit_finding TO foothold_grants;

RESET ROLE;
