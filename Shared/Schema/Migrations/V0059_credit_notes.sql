-- Credit notes: what they give back was invoiced, and money comes back only where it was paid.
SET LOCAL ROLE foothold_grants_owner;

-- Where an invoice differs from what was ordered and received, and a credit note from what was invoiced: what it says, what was expected, and
-- whether the tolerance covers it.
CREATE OR REPLACE FUNCTION grants.invoice_exceptions(of_invoice uuid)
    RETURNS TABLE (item_number integer, kind text, expected numeric, found numeric, is_beyond boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT e.item_number, e.kind, e.expected, e.found, e.found > e.expected * (1 + grants.tolerance_on(portal.today()) / 100)
        FROM (
            SELECT l.item_number, x.kind, x.expected, x.found
            FROM grants.invoice AS i
            JOIN grants.invoice_line AS l ON l.programme_id = i.programme_id AND l.invoice_id = i.id
            JOIN grants.order_line_in_force AS o ON o.order_id = l.order_id AND o.item_number = l.item_number
            JOIN grants.order_position(i.purchase_id) AS p ON p.order_id = l.order_id AND p.item_number = l.item_number
            LEFT JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id AND d.outcome = 'approved'
            CROSS JOIN LATERAL (
                SELECT
                    p.invoiced - CASE WHEN d.id IS NULL THEN 0 WHEN i.kind = 'invoice' THEN l.quantity ELSE -l.quantity END AS quantity,
                    coalesce((
                        SELECT sum(CASE j.kind WHEN 'invoice' THEN b.delivery ELSE -b.delivery END)
                        FROM grants.invoice AS j
                        JOIN grants.invoice_line AS b ON b.programme_id = j.programme_id AND b.invoice_id = j.id
                        JOIN grants.invoice_decision_in_force AS k ON k.invoice_id = j.id AND k.outcome = 'approved'
                        WHERE j.programme_id = i.programme_id
                            AND j.order_id = l.order_id
                            AND b.item_number = l.item_number
                            AND j.id <> i.id), 0) AS delivery
            ) AS before
            CROSS JOIN LATERAL (
                SELECT
                    'quantity', CASE i.kind WHEN 'invoice' THEN p.accepted ELSE before.quantity END,
                    CASE i.kind WHEN 'invoice' THEN before.quantity + l.quantity ELSE l.quantity END
                UNION ALL
                SELECT 'price', o.unit_price, l.unit_price
                UNION ALL
                SELECT
                    'delivery', CASE i.kind WHEN 'invoice' THEN o.delivery ELSE before.delivery END,
                    CASE i.kind WHEN 'invoice' THEN before.delivery + l.delivery ELSE l.delivery END
            ) AS x (kind, expected, found)
            WHERE i.programme_id = platform.programme() AND i.id = of_invoice
        ) AS e
        WHERE e.found > e.expected;
    END;

-- No more is accepted than ordered within the tolerance, no more returned than accepted, no more credited than invoiced, and none returned that
-- was invoiced; then it is booked.
CREATE OR REPLACE FUNCTION grants.settle(of_purchase uuid, by_cause text, by_cause_id uuid) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    tolerance numeric := 1 + grants.tolerance_on(portal.today()) / 100;
BEGIN
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.accepted > p.ordered * tolerance) THEN
        RAISE EXCEPTION 'no more is accepted than was ordered'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'receipt_within_order';
    END IF;
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.accepted < 0) THEN
        RAISE EXCEPTION 'no more goes back than came'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'return_within_accepted';
    END IF;
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.invoiced < 0) THEN
        RAISE EXCEPTION 'no more is credited than was invoiced'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'credit_within_invoiced';
    END IF;
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.invoiced > p.accepted * tolerance) THEN
        RAISE EXCEPTION 'no more is invoiced than was received'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_within_received';
    END IF;
    PERFORM grants.book(of_purchase, by_cause, by_cause_id);
    PERFORM grants.advance(of_purchase);
END
$$;

-- What was paid for each line of an order comes back at most: else the payments would say less than nought, and the ledger nought.
CREATE FUNCTION grants.check_payment_back() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF new.paid_on > portal.today() THEN
        RAISE EXCEPTION 'what was paid is written down'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_made';
    END IF;
    IF EXISTS (
        SELECT 1
        FROM (
            SELECT
                l.order_id, l.item_number,
                round(new.fund_amount * sum(l.amount) OVER w / sum(l.amount) OVER (), 2)
                - round(new.fund_amount * (sum(l.amount) OVER w - l.amount) / sum(l.amount) OVER (), 2) AS part
            FROM grants.invoice AS i
            JOIN grants.invoice_line AS l ON l.programme_id = i.programme_id AND l.invoice_id = i.id
            WHERE i.programme_id = new.programme_id AND i.id = new.invoice_id AND i.kind = 'credit_note'
            WINDOW w AS (ORDER BY l.item_number)
        ) AS b
        JOIN grants.order_position(new.purchase_id) AS p ON p.order_id = b.order_id AND p.item_number = b.item_number
        WHERE b.part > p.paid_sum)
    THEN
        RAISE EXCEPTION 'no more comes back than was paid'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_back_of_paid';
    END IF;
    RETURN new;
END
$$;
-- After `payment_checked`, which locks the purchase: triggers fire by name.
CREATE TRIGGER payment_checked_back BEFORE INSERT ON grants.payment
    FOR EACH ROW EXECUTE FUNCTION grants.check_payment_back();

RESET ROLE;
