-- What came, what was asked for it and what was paid, matched three ways; and the ledger, which follows from it.

SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.goods_receipt (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    delivered_on date NOT NULL,
    -- Of the supplier's delivery note.
    note_number text,
    remark text,
    received_by uuid NOT NULL,
    receiver_duty text NOT NULL DEFAULT 'receiver',
    received_at timestamptz NOT NULL,
    -- Its lines are written in the same transaction, and in no other.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT goods_receipt_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT goods_receipt_of_order_unique UNIQUE (programme_id, id, order_id),
    CONSTRAINT goods_receipt_order_fkey FOREIGN KEY (programme_id, order_id, purchase_id)
        REFERENCES grants.purchase_order (programme_id, id, purchase_id),
    CONSTRAINT goods_receipt_duty_fkey FOREIGN KEY (programme_id, purchase_id, received_by, receiver_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT goods_receipt_receiver_duty CHECK (receiver_duty = 'receiver')
);
CREATE INDEX goods_receipt_of_purchase ON grants.goods_receipt (programme_id, purchase_id, received_at);
CREATE TRIGGER goods_receipt_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.goods_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER goods_receipt_actor BEFORE INSERT ON grants.goods_receipt
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('received_by');

CREATE TABLE grants.receipt_line (
    programme_id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    order_id uuid NOT NULL,
    item_number integer NOT NULL,
    delivered numeric(12, 3) NOT NULL,
    accepted numeric(12, 3) NOT NULL,
    rejected numeric(12, 3) NOT NULL,
    reason text,
    serials text[] NOT NULL DEFAULT '{}',
    CONSTRAINT receipt_line_pkey PRIMARY KEY (programme_id, receipt_id, item_number),
    CONSTRAINT receipt_line_receipt_fkey FOREIGN KEY (programme_id, receipt_id, order_id)
        REFERENCES grants.goods_receipt (programme_id, id, order_id),
    CONSTRAINT receipt_line_order_fkey FOREIGN KEY (programme_id, order_id, item_number)
        REFERENCES grants.order_line (programme_id, order_id, item_number),
    CONSTRAINT receipt_line_adds_up CHECK (delivered > 0 AND accepted >= 0 AND rejected >= 0 AND accepted + rejected = delivered),
    CONSTRAINT receipt_line_rejected_with_reason CHECK ((rejected > 0) = (reason IS NOT NULL)),
    CONSTRAINT receipt_line_serials_of_accepted CHECK (cardinality(serials) <= accepted)
);
CREATE INDEX receipt_line_of_order ON grants.receipt_line (programme_id, order_id, item_number);
CREATE TRIGGER receipt_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.receipt_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- What was accepted and goes back.
CREATE TABLE grants.goods_return (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    receipt_id uuid NOT NULL,
    order_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    reason text NOT NULL,
    returned_by uuid NOT NULL,
    returner_duty text NOT NULL DEFAULT 'receiver',
    returned_at timestamptz NOT NULL,
    CONSTRAINT goods_return_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT goods_return_line_fkey FOREIGN KEY (programme_id, receipt_id, item_number)
        REFERENCES grants.receipt_line (programme_id, receipt_id, item_number),
    CONSTRAINT goods_return_receipt_fkey FOREIGN KEY (programme_id, receipt_id, order_id)
        REFERENCES grants.goods_receipt (programme_id, id, order_id),
    CONSTRAINT goods_return_order_fkey FOREIGN KEY (programme_id, order_id, purchase_id)
        REFERENCES grants.purchase_order (programme_id, id, purchase_id),
    CONSTRAINT goods_return_duty_fkey FOREIGN KEY (programme_id, purchase_id, returned_by, returner_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT goods_return_returner_duty CHECK (returner_duty = 'receiver'),
    CONSTRAINT goods_return_quantity_positive CHECK (quantity > 0)
);
CREATE INDEX goods_return_of_order ON grants.goods_return (programme_id, order_id, item_number);
CREATE TRIGGER goods_return_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.goods_return
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER goods_return_actor BEFORE INSERT ON grants.goods_return
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('returned_by');

-- What a supplier asks for, or gives back by a credit note, in the order's currency.
CREATE TABLE grants.invoice (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    kind text NOT NULL,
    -- The supplier's own number.
    number text NOT NULL,
    invoiced_on date NOT NULL,
    due_on date,
    recorded_by uuid NOT NULL,
    recorder_duty text NOT NULL DEFAULT 'invoice_approver',
    recorded_at timestamptz NOT NULL,
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT invoice_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT invoice_number_unique UNIQUE (programme_id, supplier_id, kind, number),
    CONSTRAINT invoice_of_order_unique UNIQUE (programme_id, id, order_id),
    CONSTRAINT invoice_of_purchase_unique UNIQUE (programme_id, id, purchase_id),
    CONSTRAINT invoice_order_fkey FOREIGN KEY (programme_id, order_id, purchase_id)
        REFERENCES grants.purchase_order (programme_id, id, purchase_id),
    CONSTRAINT invoice_supplier_fkey FOREIGN KEY (programme_id, order_id, supplier_id)
        REFERENCES grants.purchase_order (programme_id, id, supplier_id),
    CONSTRAINT invoice_duty_fkey FOREIGN KEY (programme_id, purchase_id, recorded_by, recorder_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT invoice_recorder_duty CHECK (recorder_duty = 'invoice_approver'),
    CONSTRAINT invoice_kind_known CHECK (kind IN ('invoice', 'credit_note'))
);
CREATE INDEX invoice_of_purchase ON grants.invoice (programme_id, purchase_id, recorded_at);
CREATE TRIGGER invoice_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.invoice
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invoice_actor BEFORE INSERT ON grants.invoice
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('recorded_by');

CREATE TABLE grants.invoice_line (
    programme_id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    order_id uuid NOT NULL,
    item_number integer NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    -- What is asked for delivering it.
    delivery numeric(14, 2) NOT NULL DEFAULT 0,
    amount numeric(14, 2) GENERATED ALWAYS AS (round(quantity * unit_price, 2) + delivery) STORED,
    CONSTRAINT invoice_line_pkey PRIMARY KEY (programme_id, invoice_id, item_number),
    CONSTRAINT invoice_line_invoice_fkey FOREIGN KEY (programme_id, invoice_id, order_id)
        REFERENCES grants.invoice (programme_id, id, order_id),
    CONSTRAINT invoice_line_order_fkey FOREIGN KEY (programme_id, order_id, item_number)
        REFERENCES grants.order_line (programme_id, order_id, item_number),
    CONSTRAINT invoice_line_sensible CHECK (quantity > 0 AND unit_price > 0 AND delivery >= 0)
);
CREATE INDEX invoice_line_of_order ON grants.invoice_line (programme_id, order_id, item_number);
CREATE TRIGGER invoice_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.invoice_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Whether an invoice is to be paid: written once, and corrected by what supersedes it as long as it is not paid.
CREATE TABLE grants.invoice_decision (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    outcome text NOT NULL,
    -- What is disputed, or why a difference within the tolerance is accepted.
    reason text,
    decided_by uuid NOT NULL,
    decider_duty text NOT NULL DEFAULT 'invoice_approver',
    decided_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT invoice_decision_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT invoice_decision_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, invoice_id, supersedes),
    CONSTRAINT invoice_decision_of_invoice_unique UNIQUE (programme_id, id, invoice_id),
    CONSTRAINT invoice_decision_invoice_fkey FOREIGN KEY (programme_id, invoice_id, purchase_id)
        REFERENCES grants.invoice (programme_id, id, purchase_id),
    CONSTRAINT invoice_decision_supersedes_fkey FOREIGN KEY (programme_id, supersedes, invoice_id)
        REFERENCES grants.invoice_decision (programme_id, id, invoice_id),
    CONSTRAINT invoice_decision_duty_fkey FOREIGN KEY (programme_id, purchase_id, decided_by, decider_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT invoice_decision_decider_duty CHECK (decider_duty = 'invoice_approver'),
    CONSTRAINT invoice_decision_outcome_known CHECK (outcome IN ('approved', 'disputed')),
    CONSTRAINT invoice_decision_reason_of_disputed CHECK (outcome = 'approved' OR reason IS NOT NULL)
);
CREATE TRIGGER invoice_decision_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.invoice_decision
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invoice_decision_actor BEFORE INSERT ON grants.invoice_decision
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('decided_by');

CREATE VIEW grants.invoice_decision_in_force AS
    SELECT d.programme_id, d.id, d.invoice_id, d.purchase_id, d.outcome, d.reason, d.decided_by, d.decided_at
    FROM grants.invoice_decision AS d
    WHERE d.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.invoice_decision AS n
            WHERE n.programme_id = d.programme_id AND n.invoice_id = d.invoice_id AND n.supersedes = d.id);

-- What was paid for an invoice, or came back for a credit note: once, all of it.
CREATE TABLE grants.payment (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    invoice_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    paid_on date NOT NULL,
    -- In the order's currency; the database takes it from the invoice.
    amount numeric(14, 2) NOT NULL DEFAULT 0,
    -- What left the fund, in its currency; a difference to the order's rate is booked.
    fund_amount numeric(14, 2) NOT NULL,
    method text NOT NULL,
    reference text NOT NULL,
    -- Confirmed ones, where it is paid by transfer.
    details_id uuid,
    paid_by uuid NOT NULL,
    payer_duty text NOT NULL DEFAULT 'payer',
    recorded_at timestamptz NOT NULL,
    CONSTRAINT payment_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT payment_of_invoice_once UNIQUE (programme_id, invoice_id),
    CONSTRAINT payment_invoice_fkey FOREIGN KEY (programme_id, invoice_id, purchase_id)
        REFERENCES grants.invoice (programme_id, id, purchase_id),
    CONSTRAINT payment_details_fkey FOREIGN KEY (programme_id, details_id) REFERENCES grants.bank_details (programme_id, id),
    CONSTRAINT payment_duty_fkey FOREIGN KEY (programme_id, purchase_id, paid_by, payer_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT payment_payer_duty CHECK (payer_duty = 'payer'),
    CONSTRAINT payment_method_known CHECK (method IN ('transfer', 'cheque', 'cash', 'mobile_money')),
    CONSTRAINT payment_details_of_transfer CHECK ((method = 'transfer') = (details_id IS NOT NULL)),
    CONSTRAINT payment_fund_amount_positive CHECK (fund_amount > 0)
);
CREATE INDEX payment_of_purchase ON grants.payment (programme_id, purchase_id);
CREATE TRIGGER payment_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.payment
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER payment_actor BEFORE INSERT ON grants.payment
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('paid_by');

-- Each movement of money from one stage to another; the database alone writes it, and nobody changes it.
CREATE TABLE grants.ledger_entry (
    programme_id uuid NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    application_id uuid NOT NULL,
    line integer NOT NULL,
    from_stage text NOT NULL,
    to_stage text NOT NULL,
    amount numeric(14, 2) NOT NULL,
    -- What it follows from.
    cause text NOT NULL,
    cause_id uuid NOT NULL,
    purchase_id uuid,
    order_id uuid,
    item_number integer,
    booked_by uuid,
    booked_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ledger_entry_pkey PRIMARY KEY (programme_id, number),
    CONSTRAINT ledger_entry_balance_fkey FOREIGN KEY (programme_id, application_id, line)
        REFERENCES grants.balance (programme_id, application_id, line),
    CONSTRAINT ledger_entry_amount_positive CHECK (amount > 0),
    CONSTRAINT ledger_entry_stages_known CHECK (
        from_stage <> to_stage
        AND from_stage IN ('fund', 'free', 'committed', 'received', 'invoiced', 'paid')
        AND to_stage IN ('fund', 'free', 'committed', 'received', 'invoiced', 'paid')),
    CONSTRAINT ledger_entry_cause_known CHECK (
        cause IN ('approval', 'order', 'order_change', 'receipt', 'return', 'invoice', 'payment'))
);
CREATE INDEX ledger_entry_of_award ON grants.ledger_entry (programme_id, application_id, line, number);
CREATE INDEX ledger_entry_of_purchase ON grants.ledger_entry (programme_id, purchase_id, number);
CREATE TRIGGER ledger_entry_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A balance is moved by its entries alone.
CREATE FUNCTION grants.apply_entry() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE grants.balance AS b
    SET approved = b.approved + CASE 'fund' WHEN new.from_stage THEN new.amount WHEN new.to_stage THEN -new.amount ELSE 0 END,
        free = b.free + CASE 'free' WHEN new.to_stage THEN new.amount WHEN new.from_stage THEN -new.amount ELSE 0 END,
        committed = b.committed + CASE 'committed' WHEN new.to_stage THEN new.amount WHEN new.from_stage THEN -new.amount ELSE 0 END,
        received = b.received + CASE 'received' WHEN new.to_stage THEN new.amount WHEN new.from_stage THEN -new.amount ELSE 0 END,
        invoiced = b.invoiced + CASE 'invoiced' WHEN new.to_stage THEN new.amount WHEN new.from_stage THEN -new.amount ELSE 0 END,
        paid = b.paid + CASE 'paid' WHEN new.to_stage THEN new.amount WHEN new.from_stage THEN -new.amount ELSE 0 END
    WHERE b.programme_id = new.programme_id AND b.application_id = new.application_id AND b.line = new.line;
    RETURN NULL;
END
$$;
CREATE TRIGGER ledger_entry_applied AFTER INSERT ON grants.ledger_entry
    FOR EACH ROW EXECUTE FUNCTION grants.apply_entry();

-- What a decision approved becomes balances by its lines; what it approved beside them is line -1.
CREATE FUNCTION grants.open_balances(of_application uuid, in_programme uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    approved record;
BEGIN
    FOR approved IN
        WITH decided AS (
            SELECT d.id, d.lines, a.fund_id, a.granted_amount + a.loan_amount AS total
            FROM grants.application AS a
            JOIN grants.decision AS d ON d.programme_id = a.programme_id AND d.application_id = a.id AND d.outcome = a.state
            WHERE a.programme_id = in_programme AND a.id = of_application AND a.granted_amount IS NOT NULL
            ORDER BY d.decided_at DESC, d.id DESC
            LIMIT 1
        ), lines AS (
            SELECT (l.value ->> 'number')::integer AS line, min(l.value ->> 'item') AS item, sum((l.value ->> 'approved')::numeric) AS amount
            FROM decided AS d
            CROSS JOIN LATERAL jsonb_array_elements(d.lines) AS l
            GROUP BY 1
        )
        SELECT d.id AS decision_id, d.fund_id, p.line, p.item, p.amount
        FROM decided AS d
        CROSS JOIN LATERAL (
            SELECT l.line, l.item, l.amount FROM lines AS l
            UNION ALL
            SELECT -1, NULL, d.total - coalesce((SELECT sum(l.amount) FROM lines AS l), 0)
        ) AS p
        WHERE p.amount > 0
        ORDER BY p.line
    LOOP
        INSERT INTO grants.balance (programme_id, application_id, line, fund_id, item)
        VALUES (in_programme, of_application, approved.line, approved.fund_id, approved.item);
        INSERT INTO grants.ledger_entry (
            programme_id, application_id, line, from_stage, to_stage, amount, cause, cause_id, booked_by)
        VALUES (
            in_programme, of_application, approved.line, 'fund', 'free', approved.amount, 'approval', approved.decision_id,
            platform.account());
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.open_balances(uuid, uuid) FROM PUBLIC;

CREATE FUNCTION grants.open_award() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM grants.open_balances(new.id, new.programme_id);
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.open_award() FROM PUBLIC;
CREATE TRIGGER application_opens_balances AFTER UPDATE ON grants.application
    FOR EACH ROW WHEN (old.granted_amount IS NULL AND new.granted_amount IS NOT NULL) EXECUTE FUNCTION grants.open_award();

-- What was approved before there was a ledger.
SELECT grants.open_balances(a.id, a.programme_id) FROM grants.application AS a WHERE a.granted_amount IS NOT NULL;

-- What a quantity of an order's line costs in the fund's currency, delivered.
CREATE FUNCTION grants.order_value(quantity numeric, ordered_first numeric, unit_price numeric, delivery numeric, rate numeric) RETURNS numeric
    LANGUAGE sql IMMUTABLE
    RETURN round((quantity * unit_price + delivery * least(quantity, ordered_first) / ordered_first) * rate, 2);

-- How far each line of a purchase's orders has come, by quantity and, nested, in the fund's currency: what is paid; that and what is invoiced;
-- that and what is received; that and what is still to come.
CREATE FUNCTION grants.order_position(of_purchase uuid)
    RETURNS TABLE (
        order_id uuid, item_number integer, ordered numeric, accepted numeric, invoiced numeric, paid_sum numeric, invoiced_sum numeric,
        received_sum numeric, committed_sum numeric)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH lines AS (
            SELECT
                l.order_id, l.item_number, l.ordered_first, l.delivery, l.quantity AS ordered, l.unit_price, o.rate,
                coalesce((
                    SELECT sum(r.accepted)
                    FROM grants.receipt_line AS r
                    WHERE r.programme_id = l.programme_id AND r.order_id = l.order_id AND r.item_number = l.item_number), 0)
                - coalesce((
                    SELECT sum(b.quantity)
                    FROM grants.goods_return AS b
                    WHERE b.programme_id = l.programme_id AND b.order_id = l.order_id AND b.item_number = l.item_number), 0) AS accepted
            FROM grants.order_line_in_force AS l
            JOIN grants.purchase_order AS o ON o.programme_id = l.programme_id AND o.id = l.order_id
            WHERE l.purchase_id = of_purchase
        ), bills AS (
            SELECT
                i.order_id, l.item_number, CASE i.kind WHEN 'invoice' THEN 1 ELSE -1 END AS sign, l.quantity, l.amount,
                CASE WHEN p.id IS NOT NULL THEN
                    round(p.fund_amount * sum(l.amount) OVER w / sum(l.amount) OVER (PARTITION BY i.id), 2)
                    - round(p.fund_amount * (sum(l.amount) OVER w - l.amount) / sum(l.amount) OVER (PARTITION BY i.id), 2)
                END AS paid
            FROM grants.invoice AS i
            JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id AND d.outcome = 'approved'
            JOIN grants.invoice_line AS l ON l.programme_id = i.programme_id AND l.invoice_id = i.id
            LEFT JOIN grants.payment AS p ON p.programme_id = i.programme_id AND p.invoice_id = i.id
            WHERE i.programme_id = platform.programme() AND i.purchase_id = of_purchase
            WINDOW w AS (PARTITION BY i.id ORDER BY l.item_number)
        ), billed AS (
            SELECT
                b.order_id, b.item_number, sum(b.sign * b.quantity) AS invoiced, coalesce(sum(b.sign * b.paid), 0) AS paid,
                coalesce(sum(b.sign * b.amount) FILTER (WHERE b.paid IS NULL), 0) AS unpaid
            FROM bills AS b
            GROUP BY b.order_id, b.item_number
        ), sums AS (
            SELECT
                l.order_id, l.item_number, l.ordered, l.accepted, coalesce(b.invoiced, 0) AS invoiced, coalesce(b.paid, 0) AS paid,
                round(coalesce(b.unpaid, 0) * l.rate, 2) AS unpaid,
                -- What came beyond the order is worth what is asked for it.
                greatest(0, grants.order_value(least(l.accepted, l.ordered), l.ordered_first, l.unit_price, l.delivery, l.rate)
                    - grants.order_value(
                        least(l.accepted, l.ordered, coalesce(b.invoiced, 0)), l.ordered_first, l.unit_price, l.delivery, l.rate))
                    AS unbilled,
                greatest(0, grants.order_value(l.ordered, l.ordered_first, l.unit_price, l.delivery, l.rate)
                    - grants.order_value(
                        least(l.ordered, greatest(l.accepted, coalesce(b.invoiced, 0))), l.ordered_first, l.unit_price, l.delivery, l.rate))
                    AS outstanding
            FROM lines AS l
            LEFT JOIN billed AS b ON b.order_id = l.order_id AND b.item_number = l.item_number
        )
        SELECT
            s.order_id, s.item_number, s.ordered, s.accepted, s.invoiced, s.paid, s.paid + greatest(0, s.unpaid),
            greatest(s.paid + greatest(0, s.unpaid), s.paid + s.unpaid + s.unbilled),
            greatest(s.paid + greatest(0, s.unpaid), s.paid + s.unpaid + s.unbilled, s.paid + s.unpaid + s.unbilled + s.outstanding)
        FROM sums AS s;
    END;

-- What each award's share of each order should have in each stage: earlier shares are filled first, so that nothing is ever below nought.
CREATE FUNCTION grants.share_targets(of_purchase uuid)
    RETURNS TABLE (
        order_id uuid, item_number integer, application_id uuid, line integer, committed numeric, received numeric, invoiced numeric,
        paid numeric)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH ordered AS (
            SELECT
                s.order_id, s.item_number, s.application_id, s.line, s.amount, p.paid_sum, p.invoiced_sum, p.received_sum, p.committed_sum,
                sum(s.amount) OVER w AS until, sum(s.amount) OVER l AS whole, sum(s.quantity) OVER w AS parts,
                s.quantity, sum(s.quantity) OVER l AS all_parts
            FROM grants.order_position(of_purchase) AS p
            JOIN grants.order_share AS s
                ON s.programme_id = platform.programme() AND s.order_id = p.order_id AND s.item_number = p.item_number
            WINDOW
                l AS (PARTITION BY s.order_id, s.item_number),
                w AS (PARTITION BY s.order_id, s.item_number ORDER BY s.application_id, s.line)
        ), weighed AS (
            SELECT
                o.*,
                least(greatest(o.committed_sum - (o.until - o.amount), 0), o.amount)
                + round(greatest(o.committed_sum - o.whole, 0) * o.parts / o.all_parts, 2)
                - round(greatest(o.committed_sum - o.whole, 0) * (o.parts - o.quantity) / o.all_parts, 2) AS weight
            FROM ordered AS o
        ), placed AS (
            SELECT
                w.*,
                sum(w.weight) OVER (PARTITION BY w.order_id, w.item_number ORDER BY w.application_id, w.line) - w.weight AS before
            FROM weighed AS w
        ), nested AS (
            SELECT
                p.order_id, p.item_number, p.application_id, p.line, p.weight,
                least(greatest(p.received_sum - p.before, 0), p.weight) AS received,
                least(greatest(p.invoiced_sum - p.before, 0), p.weight) AS invoiced,
                least(greatest(p.paid_sum - p.before, 0), p.weight) AS paid
            FROM placed AS p
        )
        SELECT
            n.order_id, n.item_number, n.application_id, n.line, n.weight - n.received, n.received - n.invoiced, n.invoiced - n.paid, n.paid
        FROM nested AS n;
    END;

-- Books what a purchase's orders, receipts, invoices and payments mean and is not booked yet, under the lock of all its awards' balances, taken
-- in one order. Booking twice books once.
CREATE FUNCTION grants.book(of_purchase uuid, by_cause text, by_cause_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    stages text[] := ARRAY['committed', 'received', 'invoiced', 'paid', 'free'];
    share record;
    due numeric[];
    moved numeric;
BEGIN
    PERFORM 1
    FROM grants.balance AS b
    WHERE b.programme_id = platform.programme()
        AND (b.application_id, b.line) IN (
            SELECT n.application_id, n.line
            FROM grants.need AS n
            WHERE n.programme_id = platform.programme() AND n.purchase_id = of_purchase)
    ORDER BY b.application_id, b.line
    FOR NO KEY UPDATE;
    FOR share IN
        SELECT
            t.order_id, t.item_number, t.application_id, t.line, t.committed - e.committed AS committed, t.received - e.received AS received,
            t.invoiced - e.invoiced AS invoiced, t.paid - e.paid AS paid
        FROM grants.share_targets(of_purchase) AS t
        CROSS JOIN LATERAL (
            SELECT
                coalesce(sum(CASE 'committed' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS committed,
                coalesce(sum(CASE 'received' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS received,
                coalesce(sum(CASE 'invoiced' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS invoiced,
                coalesce(sum(CASE 'paid' WHEN l.to_stage THEN l.amount WHEN l.from_stage THEN -l.amount END), 0) AS paid
            FROM grants.ledger_entry AS l
            WHERE l.programme_id = platform.programme()
                AND l.application_id = t.application_id
                AND l.line = t.line
                AND l.order_id = t.order_id
                AND l.item_number = t.item_number
        ) AS e
        ORDER BY t.application_id, t.line, t.order_id, t.item_number
    LOOP
        due := ARRAY[share.committed, share.received, share.invoiced, share.paid];
        due := due || -(share.committed + share.received + share.invoiced + share.paid);
        FOR giver IN 1..5 LOOP
            FOR taker IN 1..5 LOOP
                moved := least(-due[giver], due[taker]);
                CONTINUE WHEN moved <= 0;
                INSERT INTO grants.ledger_entry (
                    programme_id, application_id, line, from_stage, to_stage, amount, cause, cause_id, purchase_id, order_id, item_number,
                    booked_by)
                VALUES (
                    platform.programme(), share.application_id, share.line, stages[giver], stages[taker], moved, by_cause, by_cause_id,
                    of_purchase, share.order_id, share.item_number, platform.account());
                due[giver] := due[giver] + moved;
                due[taker] := due[taker] - moved;
            END LOOP;
        END LOOP;
    END LOOP;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.book(uuid, text, uuid) FROM PUBLIC;

-- The state that a purchase's receipts, invoices and payments mean.
CREATE FUNCTION grants.derived_state(of_purchase uuid) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT CASE
            WHEN NOT coalesce(bool_or(p.accepted > 0), false) THEN 'ordered'
            WHEN NOT bool_and(p.accepted >= p.ordered) THEN 'partly_received'
            WHEN NOT bool_and(p.invoiced >= least(p.accepted, p.ordered)) THEN 'received'
            WHEN EXISTS (
                SELECT 1
                FROM grants.invoice AS i
                LEFT JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id
                WHERE i.programme_id = platform.programme()
                    AND i.purchase_id = of_purchase
                    AND d.outcome = 'approved'
                    AND NOT EXISTS (SELECT 1 FROM grants.payment AS m WHERE m.programme_id = i.programme_id AND m.invoice_id = i.id))
            THEN 'matched'
            ELSE 'paid'
        END
        FROM grants.order_position(of_purchase) AS p;
    END;

-- Whether nothing of a purchase's orders is to come or has come.
CREATE FUNCTION grants.orders_are_void(of_purchase uuid) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT coalesce(bool_and(p.ordered = 0 AND p.accepted = 0 AND p.invoiced = 0), true) FROM grants.order_position(of_purchase) AS p;
    END;

CREATE FUNCTION grants.advance(of_purchase uuid) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        UPDATE grants.purchase AS p
        SET state = grants.derived_state(p.id),
            version = p.version + 1,
            moved_at = now()
        WHERE p.programme_id = platform.programme()
            AND p.id = of_purchase
            AND p.state IN ('ordered', 'partly_received', 'received', 'matched', 'paid')
            AND p.state <> grants.derived_state(p.id);
    END;
REVOKE EXECUTE ON FUNCTION grants.advance(uuid) FROM PUBLIC;

-- Locks a purchase that is in one of these states; refuses by the rule of this name.
CREATE FUNCTION grants.lock_purchase(of_purchase uuid, states text[], rule text) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.purchase AS p
    WHERE p.programme_id = platform.programme() AND p.id = of_purchase AND p.state = ANY (states)
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the purchase has moved on, or has not come that far'
            USING ERRCODE = 'check_violation', CONSTRAINT = rule;
    END IF;
END
$$;

-- An order goes to who won, on the award's terms, for awards whose conditions are met; the database numbers it.
CREATE FUNCTION grants.check_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    today date := portal.today();
    won record;
BEGIN
    PERFORM grants.lock_purchase(new.purchase_id, ARRAY['awarded'], 'purchase_order_of_award');
    SELECT q.supplier_id, q.currency, q.delivery_cost, q.valid_until, grants.rate_on(q.currency, p.currency, today) AS rate INTO won
    FROM grants.proposal_of(new.purchase_id) AS a
    JOIN grants.purchase AS p ON p.programme_id = platform.programme() AND p.id = new.purchase_id
    JOIN grants.opened_quotation AS q ON q.id = new.quotation_id
    WHERE a.proposal_id = new.proposal_id
        AND EXISTS (
            SELECT 1
            FROM grants.award_line AS l
            WHERE l.programme_id = platform.programme() AND l.proposal_id = a.proposal_id AND l.quotation_id = new.quotation_id);
    IF NOT FOUND OR new.programme_id IS DISTINCT FROM platform.programme() THEN
        RAISE EXCEPTION 'an order goes to who won'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_order_of_award';
    END IF;
    IF won.valid_until < today THEN
        RAISE EXCEPTION 'an offer that has expired is not ordered'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_order_still_valid';
    END IF;
    IF won.rate IS NULL THEN
        RAISE EXCEPTION 'no exchange rate is written down'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_rate_missing';
    END IF;
    IF grants.supplier_bar(won.supplier_id) IS NOT NULL THEN
        RAISE EXCEPTION 'nothing is ordered from a supplier that is barred'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_supplier_clear';
    END IF;
    IF EXISTS (
        SELECT 1
        FROM grants.need AS n
        JOIN grants.condition AS c
            ON c.programme_id = n.programme_id AND c.application_id = n.application_id AND c.state NOT IN ('met', 'waived')
        WHERE n.programme_id = platform.programme() AND n.purchase_id = new.purchase_id)
    THEN
        RAISE EXCEPTION 'no money flows before the conditions of its award are met'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_order_conditions_met';
    END IF;
    new.supplier_id := won.supplier_id;
    new.currency := won.currency;
    new.rate := won.rate;
    new.delivery_cost := won.delivery_cost;
    new.year := extract(year FROM today);
    new.number := grants.next_number('order', new.year);
    IF EXISTS (SELECT 1 FROM grants.purchase_order AS o WHERE o.programme_id = new.programme_id AND o.id = new.id) THEN
        PERFORM grants.return_number('order', new.year);
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.check_order() FROM PUBLIC;
CREATE TRIGGER purchase_order_checked BEFORE INSERT ON grants.purchase_order
    FOR EACH ROW EXECUTE FUNCTION grants.check_order();

CREATE FUNCTION grants.write_order() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO grants.order_line (programme_id, order_id, purchase_id, item_number, quantity, unit_price, delivery)
    SELECT
        new.programme_id, new.id, new.purchase_id, i.number, i.quantity, q.unit_price,
        round(new.delivery_cost * sum(q.unit_price * i.quantity) OVER w / sum(q.unit_price * i.quantity) OVER (), 2)
        - round(
            new.delivery_cost * (sum(q.unit_price * i.quantity) OVER w - q.unit_price * i.quantity)
            / sum(q.unit_price * i.quantity) OVER (), 2)
    FROM grants.award_line AS l
    JOIN grants.quotation_line AS q
        ON q.programme_id = l.programme_id AND q.quotation_id = l.quotation_id AND q.item_number = l.item_number
    JOIN grants.purchase_item AS i
        ON i.programme_id = l.programme_id AND i.purchase_id = l.purchase_id AND i.number = l.item_number
    WHERE l.programme_id = new.programme_id AND l.proposal_id = new.proposal_id AND l.quotation_id = new.quotation_id
    WINDOW w AS (ORDER BY i.number);
    INSERT INTO grants.order_share (programme_id, order_id, item_number, application_id, line, quantity, amount)
    SELECT
        new.programme_id, new.id, l.item_number, n.application_id, n.line, n.quantity,
        round(v.whole * sum(n.quantity) OVER w / l.quantity, 2) - round(v.whole * (sum(n.quantity) OVER w - n.quantity) / l.quantity, 2)
    FROM grants.order_line AS l
    JOIN grants.need AS n
        ON n.programme_id = l.programme_id AND n.purchase_id = l.purchase_id AND n.item_number = l.item_number
    CROSS JOIN LATERAL (SELECT grants.order_value(l.quantity, l.quantity, l.unit_price, l.delivery, new.rate) AS whole) AS v
    WHERE l.programme_id = new.programme_id AND l.order_id = new.id
    WINDOW w AS (PARTITION BY l.item_number ORDER BY n.application_id, n.line);
    PERFORM grants.book(new.purchase_id, 'order', new.id);
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.write_order() FROM PUBLIC;
CREATE TRIGGER purchase_order_written AFTER INSERT ON grants.purchase_order
    FOR EACH ROW EXECUTE FUNCTION grants.write_order();

-- An order changes by what is not yet delivered; the database counts its changes.
CREATE FUNCTION grants.check_order_change() RETURNS trigger
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
    SELECT l.quantity, l.unit_price INTO now_ordered
    FROM grants.order_line_in_force AS l
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
    new.number := (
        SELECT count(*) + 1
        FROM grants.order_change AS c
        WHERE c.programme_id = new.programme_id AND c.order_id = new.order_id AND c.item_number = new.item_number);
    RETURN new;
END
$$;
CREATE TRIGGER order_change_checked BEFORE INSERT ON grants.order_change
    FOR EACH ROW EXECUTE FUNCTION grants.check_order_change();

-- A receipt is of an order whose goods are to come, and its lines are written with it.
CREATE FUNCTION grants.check_receipt() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM grants.lock_purchase(new.purchase_id, ARRAY['ordered', 'partly_received'], 'goods_receipt_of_open_order');
    IF new.delivered_on > portal.today() THEN
        RAISE EXCEPTION 'goods are received once they are there'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'goods_receipt_delivered';
    END IF;
    new.written_in := pg_current_xact_id();
    RETURN new;
END
$$;
CREATE TRIGGER goods_receipt_checked BEFORE INSERT ON grants.goods_receipt
    FOR EACH ROW EXECUTE FUNCTION grants.check_receipt();

CREATE FUNCTION grants.check_receipt_line() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.goods_receipt AS r
        WHERE r.programme_id = new.programme_id AND r.id = new.receipt_id AND r.written_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'a receipt is written with its lines at once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'receipt_line_at_once';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER receipt_line_checked BEFORE INSERT ON grants.receipt_line
    FOR EACH ROW EXECUTE FUNCTION grants.check_receipt_line();

-- No more is accepted than ordered within the tolerance, no more returned than accepted, and none that was invoiced; then it is booked.
CREATE FUNCTION grants.settle(of_purchase uuid, by_cause text, by_cause_id uuid) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    tolerance numeric := 1 + grants.tolerance_on(portal.today()) / 100;
BEGIN
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.accepted > p.ordered * tolerance) THEN
        RAISE EXCEPTION 'no more is accepted than was ordered'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'receipt_within_order';
    END IF;
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.accepted < 0 OR p.invoiced < 0) THEN
        RAISE EXCEPTION 'no more goes back than came'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'return_within_accepted';
    END IF;
    IF EXISTS (SELECT 1 FROM grants.order_position(of_purchase) AS p WHERE p.invoiced > p.accepted * tolerance) THEN
        RAISE EXCEPTION 'no more is invoiced than was received'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_within_received';
    END IF;
    PERFORM grants.book(of_purchase, by_cause, by_cause_id);
    PERFORM grants.advance(of_purchase);
END
$$;

CREATE FUNCTION grants.settle_receipt() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    touched record;
BEGIN
    FOR touched IN
        SELECT DISTINCT r.purchase_id, r.id
        FROM written AS w
        JOIN grants.goods_receipt AS r ON r.programme_id = w.programme_id AND r.id = w.receipt_id
        WHERE w.programme_id = platform.programme()
        ORDER BY r.purchase_id, r.id
    LOOP
        PERFORM grants.settle(touched.purchase_id, 'receipt', touched.id);
    END LOOP;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.settle_receipt() FROM PUBLIC;
CREATE TRIGGER receipt_line_settled AFTER INSERT ON grants.receipt_line
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION grants.settle_receipt();

CREATE FUNCTION grants.settle_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM grants.settle(new.purchase_id, tg_argv[0], new.id);
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.settle_row() FROM PUBLIC;

-- Of each receipt no more goes back than was accepted by it.
CREATE FUNCTION grants.check_return() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM grants.lock_purchase(
        new.purchase_id, ARRAY['partly_received', 'received', 'matched', 'paid'], 'goods_return_of_received');
    IF (
        SELECT l.accepted
        FROM grants.receipt_line AS l
        WHERE l.programme_id = new.programme_id AND l.receipt_id = new.receipt_id AND l.item_number = new.item_number
    ) < new.quantity + coalesce((
        SELECT sum(b.quantity)
        FROM grants.goods_return AS b
        WHERE b.programme_id = new.programme_id AND b.receipt_id = new.receipt_id AND b.item_number = new.item_number), 0)
    THEN
        RAISE EXCEPTION 'no more goes back than came'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'return_within_accepted';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER goods_return_checked BEFORE INSERT ON grants.goods_return
    FOR EACH ROW EXECUTE FUNCTION grants.check_return();
CREATE TRIGGER goods_return_settled AFTER INSERT ON grants.goods_return
    FOR EACH ROW EXECUTE FUNCTION grants.settle_row('return');
CREATE TRIGGER order_change_settled AFTER INSERT ON grants.order_change
    FOR EACH ROW EXECUTE FUNCTION grants.settle_row('order_change');

-- An invoice is of an order, and its lines are written with it.
CREATE FUNCTION grants.check_invoice() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM grants.lock_purchase(
        new.purchase_id, ARRAY['ordered', 'partly_received', 'received', 'matched', 'paid'], 'invoice_of_order');
    new.written_in := pg_current_xact_id();
    RETURN new;
END
$$;
CREATE TRIGGER invoice_checked BEFORE INSERT ON grants.invoice
    FOR EACH ROW EXECUTE FUNCTION grants.check_invoice();

CREATE FUNCTION grants.check_invoice_line() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.invoice AS i
        WHERE i.programme_id = new.programme_id AND i.id = new.invoice_id AND i.written_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'an invoice is written with its lines at once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_line_at_once';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER invoice_line_checked BEFORE INSERT ON grants.invoice_line
    FOR EACH ROW EXECUTE FUNCTION grants.check_invoice_line();

-- Where an invoice differs from what was ordered and received: what it says, what was expected, and whether the tolerance covers it.
CREATE FUNCTION grants.invoice_exceptions(of_invoice uuid)
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
                    'quantity', CASE i.kind WHEN 'invoice' THEN p.accepted ELSE p.invoiced END,
                    CASE WHEN i.kind = 'credit_note' THEN l.quantity WHEN d.id IS NULL THEN p.invoiced + l.quantity ELSE p.invoiced END
                UNION ALL
                SELECT 'price', o.unit_price, l.unit_price
                UNION ALL
                SELECT
                    'delivery', o.delivery,
                    l.delivery + coalesce((
                        SELECT sum(b.delivery)
                        FROM grants.invoice AS j
                        JOIN grants.invoice_line AS b ON b.programme_id = j.programme_id AND b.invoice_id = j.id
                        JOIN grants.invoice_decision_in_force AS k ON k.invoice_id = j.id AND k.outcome = 'approved'
                        WHERE j.programme_id = i.programme_id
                            AND j.order_id = l.order_id
                            AND b.item_number = l.item_number
                            AND j.kind = 'invoice'
                            AND j.id <> i.id), 0)
            ) AS x (kind, expected, found)
            WHERE i.programme_id = platform.programme() AND i.id = of_invoice
        ) AS e
        WHERE e.found > e.expected;
    END;

-- An invoice is approved where it agrees with order and receipts; a difference within the tolerance needs a reason.
CREATE FUNCTION grants.check_invoice_decision() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM grants.lock_purchase(
        new.purchase_id, ARRAY['ordered', 'partly_received', 'received', 'matched', 'paid'], 'invoice_of_order');
    IF EXISTS (SELECT 1 FROM grants.payment AS p WHERE p.programme_id = new.programme_id AND p.invoice_id = new.invoice_id) THEN
        RAISE EXCEPTION 'what is paid stays approved'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_decision_unpaid';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM grants.invoice_line AS l WHERE l.programme_id = new.programme_id AND l.invoice_id = new.invoice_id) THEN
        RAISE EXCEPTION 'an invoice has lines'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_has_lines';
    END IF;
    IF new.outcome = 'approved' AND EXISTS (SELECT 1 FROM grants.invoice_exceptions(new.invoice_id) AS e WHERE e.is_beyond) THEN
        RAISE EXCEPTION 'an invoice stays within what was ordered and received'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_within_tolerance';
    END IF;
    IF new.outcome = 'approved' AND new.reason IS NULL AND EXISTS (SELECT 1 FROM grants.invoice_exceptions(new.invoice_id) AS e) THEN
        RAISE EXCEPTION 'a difference is accepted with a reason'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invoice_exception_reason';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER invoice_decision_checked BEFORE INSERT ON grants.invoice_decision
    FOR EACH ROW EXECUTE FUNCTION grants.check_invoice_decision();
CREATE FUNCTION grants.settle_invoice() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM grants.settle(new.purchase_id, 'invoice', new.invoice_id);
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.settle_invoice() FROM PUBLIC;
CREATE TRIGGER invoice_decision_settled AFTER INSERT ON grants.invoice_decision
    FOR EACH ROW EXECUTE FUNCTION grants.settle_invoice();

-- What is approved is paid, all of it, once, to details that two people confirmed.
CREATE FUNCTION grants.check_payment() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    billed record;
BEGIN
    PERFORM grants.lock_purchase(
        new.purchase_id, ARRAY['ordered', 'partly_received', 'received', 'matched', 'paid'], 'payment_of_approved');
    SELECT i.supplier_id, o.currency, p.currency AS fund_currency, (
        SELECT sum(l.amount) FROM grants.invoice_line AS l WHERE l.programme_id = i.programme_id AND l.invoice_id = i.id) AS total
    INTO billed
    FROM grants.invoice AS i
    JOIN grants.invoice_decision_in_force AS d ON d.invoice_id = i.id AND d.outcome = 'approved'
    JOIN grants.purchase_order AS o ON o.programme_id = i.programme_id AND o.id = i.order_id
    JOIN grants.purchase AS p ON p.programme_id = i.programme_id AND p.id = i.purchase_id
    WHERE i.programme_id = new.programme_id AND i.id = new.invoice_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'what is approved is paid'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_of_approved';
    END IF;
    new.amount := billed.total;
    IF billed.currency = billed.fund_currency AND new.fund_amount <> billed.total THEN
        RAISE EXCEPTION 'an invoice is paid as it is'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_of_whole_invoice';
    END IF;
    IF new.details_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM grants.bank_details_in_force AS b WHERE b.id = new.details_id AND b.supplier_id = billed.supplier_id)
    THEN
        RAISE EXCEPTION 'money goes to bank details that a second person confirmed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'payment_to_confirmed_details';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER payment_checked BEFORE INSERT ON grants.payment
    FOR EACH ROW EXECUTE FUNCTION grants.check_payment();
CREATE TRIGGER payment_settled AFTER INSERT ON grants.payment
    FOR EACH ROW EXECUTE FUNCTION grants.settle_row('payment');

-- A purchase goes on only along its machine, whoever writes; from the order on, its state is what its receipts, invoices and payments mean.
CREATE FUNCTION grants.check_purchase_step() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    of_order text[] := ARRAY['ordered', 'partly_received', 'received', 'matched', 'paid'];
BEGIN
    IF old.state <> 'requisition'
        AND (old.title, old.category, old.deliver_to, old.needed_on) IS DISTINCT FROM (new.title, new.category, new.deliver_to, new.needed_on)
    THEN
        RAISE EXCEPTION 'what suppliers were asked for stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_asked';
    END IF;
    IF old.state = new.state THEN
        RETURN new;
    END IF;
    IF NOT (CASE new.state
        WHEN 'quotes_open' THEN old.state IN ('requisition', 'compared')
        WHEN 'compared' THEN old.state IN ('quotes_open', 'award_proposed', 'awarded')
            OR old.state = 'ordered' AND grants.orders_are_void(new.id)
        WHEN 'award_proposed' THEN old.state = 'compared'
        WHEN 'awarded' THEN old.state = 'award_proposed'
        WHEN 'cancelled' THEN old.state IN ('requisition', 'quotes_open', 'compared', 'award_proposed', 'awarded')
            OR old.state = 'ordered' AND grants.orders_are_void(new.id)
        ELSE new.state = ANY (of_order)
            AND (old.state = ANY (of_order) OR old.state = 'awarded')
            AND new.state = grants.derived_state(new.id)
    END)
    THEN
        RAISE EXCEPTION 'a purchase does not go from % to %', old.state, new.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_step';
    END IF;
    IF new.state = 'quotes_open' THEN
        PERFORM grants.check_asked(new.id);
    ELSIF new.state = 'compared' AND old.state = 'quotes_open' AND EXISTS (
        SELECT 1
        FROM grants.quote_request AS r
        WHERE r.programme_id = new.programme_id AND r.purchase_id = new.id AND r.closes_at > now())
    THEN
        RAISE EXCEPTION 'offers stay sealed until their request closes'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_sealed';
    ELSIF new.state = 'award_proposed' THEN
        IF EXISTS (
            SELECT 1
            FROM grants.proposal_of(new.id) AS a
            JOIN grants.award_decision AS d ON d.programme_id = new.programme_id AND d.proposal_id = a.proposal_id)
        THEN
            RAISE EXCEPTION 'what was decided is proposed anew'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'award_proposal_of_compared';
        END IF;
        PERFORM grants.write_awarded(new.id);
        PERFORM grants.check_award_rules(new.id);
    ELSIF new.state = 'awarded' THEN
        PERFORM grants.check_award_rules(new.id);
        PERFORM grants.check_approvals(new.id);
    ELSIF new.state = 'ordered' AND old.state = 'awarded' AND EXISTS (
        SELECT 1
        FROM grants.proposal_of(new.id) AS a
        JOIN grants.award_line AS l ON l.programme_id = new.programme_id AND l.proposal_id = a.proposal_id
        WHERE NOT EXISTS (
            SELECT 1
            FROM grants.purchase_order AS o
            WHERE o.programme_id = l.programme_id AND o.proposal_id = l.proposal_id AND o.quotation_id = l.quotation_id))
    THEN
        RAISE EXCEPTION 'all that was awarded is ordered'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_all_ordered';
    ELSIF new.state IN ('compared', 'cancelled') AND old.state = 'awarded' AND NOT grants.orders_are_void(new.id) THEN
        RAISE EXCEPTION 'what is ordered is called off first'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_orders_void';
    END IF;
    RETURN new;
END
$$;

-- Suppliers are asked for items whose quantities are those of the awards, by a request that is open.
CREATE FUNCTION grants.check_asked(of_purchase uuid) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.quote_request AS r
        WHERE r.programme_id = platform.programme() AND r.purchase_id = of_purchase AND r.closes_at > now())
    THEN
        RAISE EXCEPTION 'suppliers are asked by a request'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_with_request';
    END IF;
    IF NOT EXISTS (SELECT 1 FROM grants.purchase_item AS i WHERE i.programme_id = platform.programme() AND i.purchase_id = of_purchase)
        OR EXISTS (
            SELECT 1
            FROM grants.purchase_item AS i
            WHERE i.programme_id = platform.programme()
                AND i.purchase_id = of_purchase
                AND i.quantity IS DISTINCT FROM (
                    SELECT sum(n.quantity)
                    FROM grants.need AS n
                    WHERE n.programme_id = i.programme_id AND n.purchase_id = i.purchase_id AND n.item_number = i.number))
    THEN
        RAISE EXCEPTION 'items are bought for awards'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_items_needed';
    END IF;
END
$$;

-- As many approve as the band asks for, and nobody refuses.
CREATE FUNCTION grants.check_approvals(of_purchase uuid) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    asked record;
BEGIN
    SELECT a.proposal_id, a.approvals INTO asked FROM grants.proposal_of(of_purchase) AS a;
    IF (SELECT count(*) FROM grants.award_decision_in_force AS d WHERE d.proposal_id = asked.proposal_id AND d.outcome = 'approved')
            < asked.approvals
        OR EXISTS (SELECT 1 FROM grants.award_decision_in_force AS d WHERE d.proposal_id = asked.proposal_id AND d.outcome = 'refused')
    THEN
        RAISE EXCEPTION 'an award is approved by as many as its band asks for'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_approved_enough';
    END IF;
END
$$;
CREATE TRIGGER purchase_step BEFORE UPDATE ON grants.purchase
    FOR EACH ROW EXECUTE FUNCTION grants.check_purchase_step();

ALTER TABLE grants.goods_receipt ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.receipt_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.goods_return ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.invoice ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.invoice_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.invoice_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.payment ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.ledger_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.goods_receipt USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.receipt_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.goods_return USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.invoice USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.invoice_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.invoice_decision USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.payment USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.ledger_entry USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.ledger_entry, grants.invoice_decision_in_force TO foothold_grants;
GRANT SELECT, INSERT ON
    grants.goods_receipt, grants.receipt_line, grants.goods_return, grants.invoice, grants.invoice_decision, grants.payment
    TO foothold_grants;
GRANT SELECT ON grants.invoice_line TO foothold_grants;
GRANT INSERT (programme_id, invoice_id, order_id, item_number, quantity, unit_price, delivery) ON grants.invoice_line TO foothold_grants;

RESET ROLE;
