-- A change of an order is approved by those whom the band of the changed amount names, and does not lead into a dearer band.

SET LOCAL ROLE foothold_grants_owner;

-- What a purchase's orders cost as they stand, in the currency of its fund.
CREATE FUNCTION grants.order_amount(of_purchase uuid) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT coalesce(sum(round((l.quantity * l.unit_price + l.delivery) * o.rate, 2)), 0)
        FROM grants.order_line_in_force AS l
        JOIN grants.purchase_order AS o ON o.programme_id = l.programme_id AND o.id = l.order_id
        WHERE l.programme_id = platform.programme() AND l.purchase_id = of_purchase;
    END;

-- What other purchases add to a purchase's band.
CREATE FUNCTION grants.amount_beside(of_purchase uuid) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            grants.band_amount(of_purchase) - coalesce(sum(round(i.quantity * coalesce(i.awarded, i.estimate), 2)), 0)
        FROM grants.purchase_item AS i
        WHERE i.programme_id = platform.programme() AND i.purchase_id = of_purchase;
    END;

-- Refuses a change by which a purchase costs `added` more, or less, in the currency of its fund.
CREATE FUNCTION grants.check_band_of_change(of_purchase uuid, added numeric, by_account uuid) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    of_fund text := (SELECT p.currency FROM grants.purchase AS p WHERE p.programme_id = platform.programme() AND p.id = of_purchase);
    amount_now numeric := grants.amount_beside(of_purchase) + grants.order_amount(of_purchase);
    band_now record;
    band_then record;
BEGIN
    SELECT b.* INTO band_now FROM grants.band_of(amount_now, of_fund, portal.today()) AS b;
    SELECT b.* INTO band_then FROM grants.band_of(amount_now + added, of_fund, portal.today()) AS b;
    IF band_then.place > band_now.place THEN
        RAISE EXCEPTION 'what comes under a dearer rule is bought by that rule'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'order_change_within_band';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM portal.published_membership AS m
        WHERE m.account_id = by_account AND m.role = ANY (band_then.approvers))
    THEN
        RAISE EXCEPTION 'a change is approved by who the policy names'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'order_change_by_approver';
    END IF;
END
$$;

-- As before; and by the rule of the amount.
CREATE OR REPLACE FUNCTION grants.check_order_change() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    place record;
    now_ordered record;
BEGIN
    PERFORM grants.lock_purchase(
        new.purchase_id, ARRAY['ordered', 'partly_received', 'received', 'matched'], 'order_change_of_open_order');
    SELECT p.accepted, p.invoiced INTO place
    FROM grants.order_position(new.purchase_id) AS p
    WHERE p.order_id = new.order_id AND p.item_number = new.item_number;
    SELECT l.quantity, l.unit_price, o.rate INTO now_ordered
    FROM grants.order_line_in_force AS l
    JOIN grants.purchase_order AS o ON o.programme_id = l.programme_id AND o.id = l.order_id
    WHERE l.order_id = new.order_id AND l.item_number = new.item_number;
    IF new.quantity < greatest(place.accepted, place.invoiced) THEN
        RAISE EXCEPTION 'what was received or invoiced stays ordered'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'order_change_above_received';
    END IF;
    IF new.kind = 'price' AND new.quantity <> now_ordered.quantity
        OR new.kind <> 'price' AND new.unit_price <> now_ordered.unit_price
        OR new.kind IN ('rest_cancelled', 'supplier_default') AND new.quantity <> place.accepted
    THEN
        RAISE EXCEPTION 'a change is of the price, of the quantity, or of all the rest'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'order_change_of_its_kind';
    END IF;
    PERFORM grants.check_band_of_change(
        new.purchase_id, round((new.quantity * new.unit_price - now_ordered.quantity * now_ordered.unit_price) * now_ordered.rate, 2),
        new.approved_by);
    new.number := (
        SELECT count(*) + 1
        FROM grants.order_change AS c
        WHERE c.programme_id = new.programme_id AND c.order_id = new.order_id AND c.item_number = new.item_number);
    RETURN new;
END
$$;

RESET ROLE;
