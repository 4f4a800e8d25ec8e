-- A hand-over is signed as an agreement is: by the name and a tick, with a drawing where there is a screen to draw on, or on paper before a
-- witness. It is about an award whose agreement runs, and about what is still there.

SET LOCAL ROLE foothold_grants_owner;

-- No service has written a hand-over before. What the table demands of these columns goes with them.
-- squawk-ignore ban-drop-column
ALTER TABLE grants.hand_over DROP COLUMN signature, DROP COLUMN signature_type;
ALTER TABLE grants.hand_over
    ADD COLUMN signed_name text,
    -- In which it was read.
    ADD COLUMN signed_language text,
    -- The path of an SVG in a box of 600 by 200.
    ADD COLUMN drawing text,
    ADD COLUMN witness text;
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE grants.hand_over ADD CONSTRAINT hand_over_signed_whole CHECK (
    (state = 'signed') = (signed_at IS NOT NULL)
    AND (signed_at IS NULL) = (handed_by IS NULL)
    AND (signed_at IS NULL) = (handed_on IS NULL)
    AND (signed_at IS NULL) = (method IS NULL)
    AND (signed_at IS NULL) = (signed_name IS NULL)
    AND (signed_at IS NULL) = (signed_language IS NULL));
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE grants.hand_over ADD CONSTRAINT hand_over_paper_is_witnessed CHECK (
    (method IS NOT DISTINCT FROM 'paper') = (witness IS NOT NULL)
    AND (drawing IS NOT NULL) <= (method IS NOT DISTINCT FROM 'screen'));
-- squawk-ignore constraint-missing-not-valid
ALTER TABLE grants.hand_over ADD CONSTRAINT hand_over_drawing_bounded CHECK (
    length(drawing) <= 24000 AND drawing ~ '^(M[0-9]{1,3} [0-9]{1,3}(L[0-9]{1,3} [0-9]{1,3})*)+$');

-- Lists of assets, the newest first, of a state or by the serial number.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX asset_newest_of_state ON grants.asset (programme_id, state, created_at DESC, id DESC);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX asset_by_serial ON grants.asset (programme_id, lower(serial) text_pattern_ops) WHERE serial IS NOT NULL;

-- Lists that wait for a signature, the longest first.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX hand_over_waiting ON grants.hand_over (programme_id, created_at, id) WHERE state = 'prepared';

-- How much of an item is on lists that were not cancelled, or was handed over.
CREATE FUNCTION grants.listed_quantity(of_purchase uuid, of_item integer, states text[]) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT coalesce(sum(l.quantity), 0)
        FROM grants.hand_over_line AS l
        JOIN grants.hand_over AS h ON h.programme_id = l.programme_id AND h.id = l.hand_over_id AND h.state = ANY (states)
        WHERE l.programme_id = platform.programme() AND l.purchase_id = of_purchase AND l.item_number = of_item;
    END;

-- A hand-over begins as a list, is numbered and frozen when it is signed, and then stays.
CREATE OR REPLACE FUNCTION grants.check_hand_over() RETURNS trigger
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
    IF new.state <> 'cancelled' AND NOT EXISTS (
        SELECT 1
        FROM grants.agreement AS g
        WHERE g.programme_id = new.programme_id AND g.application_id = new.application_id AND g.state IN ('active', 'completed'))
    THEN
        RAISE EXCEPTION 'nothing is handed over before the agreement is signed and countersigned'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_with_agreement';
    END IF;
    new.year := NULL;
    new.number := NULL;
    new.certificate := NULL;
    new.digest := NULL;
    IF new.state = 'signed' THEN
        PERFORM grants.check_signing(new);
        new.certificate := grants.certificate_of(new.id) || jsonb_build_object(
            'place', new.place, 'handedOn', new.handed_on, 'method', new.method, 'name', new.signed_name, 'language', new.signed_language,
            'drawing', new.drawing, 'witness', new.witness);
        IF new.certificate -> 'lines' = '[]' THEN
            RAISE EXCEPTION 'something is handed over'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_has_lines';
        END IF;
        new.digest := sha256(convert_to(new.certificate::text, 'UTF8'));
        new.year := extract(year FROM portal.today());
        new.number := grants.next_number('hand_over', new.year);
    END IF;
    RETURN new;
END
$$;

-- Whoever hands over is named, on a day that has come, and what is on the list is still there: something may have gone back meanwhile.
CREATE FUNCTION grants.check_signing(signed grants.hand_over) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    IF signed.handed_by IS DISTINCT FROM platform.account() OR signed.handed_on > portal.today() THEN
        RAISE EXCEPTION 'whoever acts is named'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_by_who_acts';
    END IF;
    PERFORM 1
    FROM grants.purchase AS p
    WHERE p.programme_id = signed.programme_id
        AND p.id IN (
            SELECT l.purchase_id
            FROM grants.hand_over_line AS l
            WHERE l.programme_id = signed.programme_id AND l.hand_over_id = signed.id)
    ORDER BY p.id
    FOR NO KEY UPDATE;
    IF EXISTS (
        SELECT 1
        FROM grants.hand_over_line AS l
        LEFT JOIN grants.asset AS a ON a.programme_id = l.programme_id AND a.id = l.asset_id
        WHERE l.programme_id = signed.programme_id AND l.hand_over_id = signed.id AND (
            a.state <> 'tagged'
            OR grants.listed_quantity(l.purchase_id, l.item_number, ARRAY['prepared', 'signed']) > (
                SELECT coalesce(sum(p.accepted), 0)
                FROM grants.order_position(l.purchase_id) AS p
                WHERE p.item_number = l.item_number)))
    THEN
        RAISE EXCEPTION 'what is handed over is there'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hand_over_of_what_is_there';
    END IF;
END
$$;

-- What was handed over is not the office's to send back.
CREATE FUNCTION grants.check_return_left() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
        FROM grants.order_position(new.purchase_id) AS p
        WHERE p.item_number = new.item_number
        HAVING sum(p.accepted) < grants.listed_quantity(new.purchase_id, new.item_number, ARRAY['signed']))
    THEN
        RAISE EXCEPTION 'what was handed over does not go back to its supplier'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'goods_return_of_what_is_left';
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER goods_return_leaves_handed_over AFTER INSERT ON grants.goods_return
    FOR EACH ROW EXECUTE FUNCTION grants.check_return_left();

RESET ROLE;
