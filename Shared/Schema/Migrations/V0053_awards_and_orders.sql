-- Who wins and why, who approved it, what is ordered, and how a purchase goes on.

SET LOCAL ROLE foothold_grants_owner;

-- The offers of a purchase's newest request by item, each for one unit, delivered, in the purchase's currency by the rate of the closing day.
CREATE FUNCTION grants.offers(of_purchase uuid)
    RETURNS TABLE (
        item_number integer, quotation_id uuid, supplier_id uuid, landed numeric, is_acceptable boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            l.item_number, q.id, q.supplier_id,
            round(
                l.unit_price * (1 + q.delivery_cost / sum(l.unit_price * i.quantity) OVER (PARTITION BY q.id))
                    * grants.rate_on(
                        q.currency, p.currency,
                        (r.closes_at AT TIME ZONE (SELECT o.time_zone FROM portal.published_programme AS o WHERE o.id = p.programme_id))::date),
                2),
            NOT q.is_late AND q.valid_until >= portal.today() AND coalesce(q.is_compliant, false)
                AND grants.rate_on(
                    q.currency, p.currency,
                    (r.closes_at AT TIME ZONE (SELECT o.time_zone FROM portal.published_programme AS o WHERE o.id = p.programme_id))::date)
                    IS NOT NULL
        FROM grants.purchase AS p
        CROSS JOIN LATERAL (
            SELECT k.number, k.closes_at
            FROM grants.quote_request AS k
            WHERE k.programme_id = p.programme_id AND k.purchase_id = p.id
            ORDER BY k.number DESC
            LIMIT 1
        ) AS r
        JOIN grants.opened_quotation AS q ON q.purchase_id = p.id AND q.request_number = r.number
        JOIN grants.opened_quotation_line AS l ON l.quotation_id = q.id
        JOIN grants.purchase_item AS i
            ON i.programme_id = p.programme_id AND i.purchase_id = p.id AND i.number = l.item_number
        WHERE p.programme_id = platform.programme() AND p.id = of_purchase;
    END;

-- Which offers win, and why; another proposal of the purchase is another row.
CREATE TABLE grants.award_proposal (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    -- The first, second … of the purchase; the database counts.
    number integer NOT NULL DEFAULT 0,
    reason text NOT NULL,
    -- Why fewer offers than asked for are enough.
    waiver_reason text,
    proposed_by uuid NOT NULL,
    proposer_duty text NOT NULL DEFAULT 'quote_collector',
    proposed_at timestamptz NOT NULL,
    -- Its lines are written in the same transaction, and in no other.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT award_proposal_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT award_proposal_number_unique UNIQUE (programme_id, purchase_id, number),
    CONSTRAINT award_proposal_of_purchase_unique UNIQUE (programme_id, id, purchase_id),
    CONSTRAINT award_proposal_purchase_fkey FOREIGN KEY (programme_id, purchase_id) REFERENCES grants.purchase (programme_id, id),
    CONSTRAINT award_proposal_duty_fkey FOREIGN KEY (programme_id, purchase_id, proposed_by, proposer_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT award_proposal_proposer_duty CHECK (proposer_duty = 'quote_collector')
);
CREATE TRIGGER award_proposal_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.award_proposal
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER award_proposal_actor BEFORE INSERT ON grants.award_proposal
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('proposed_by');

CREATE TABLE grants.award_line (
    programme_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    quotation_id uuid NOT NULL,
    -- Why not the lowest acceptable offer.
    reason text,
    CONSTRAINT award_line_pkey PRIMARY KEY (programme_id, proposal_id, item_number),
    CONSTRAINT award_line_proposal_fkey FOREIGN KEY (programme_id, proposal_id, purchase_id)
        REFERENCES grants.award_proposal (programme_id, id, purchase_id),
    CONSTRAINT award_line_item_fkey FOREIGN KEY (programme_id, purchase_id, item_number)
        REFERENCES grants.purchase_item (programme_id, purchase_id, number),
    CONSTRAINT award_line_offer_fkey FOREIGN KEY (programme_id, quotation_id, item_number)
        REFERENCES grants.quotation_line (programme_id, quotation_id, item_number)
);
CREATE TRIGGER award_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.award_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A proposal is made while offers are compared.
CREATE FUNCTION grants.check_award_proposal() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.purchase AS p
    WHERE p.programme_id = new.programme_id AND p.id = new.purchase_id AND p.state = 'compared'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'an award is proposed while offers are compared'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_proposal_of_compared';
    END IF;
    new.written_in := pg_current_xact_id();
    new.number := (
        SELECT count(*) + 1
        FROM grants.award_proposal AS a
        WHERE a.programme_id = new.programme_id AND a.purchase_id = new.purchase_id);
    RETURN new;
END
$$;
CREATE TRIGGER award_proposal_checked BEFORE INSERT ON grants.award_proposal
    FOR EACH ROW EXECUTE FUNCTION grants.check_award_proposal();

-- A proposal is written with its lines at once: somebody may have read it.
CREATE FUNCTION grants.check_award_line() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.award_proposal AS a
        WHERE a.programme_id = new.programme_id AND a.id = new.proposal_id AND a.written_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'a proposal is written with its lines at once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_line_at_once';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER award_line_checked BEFORE INSERT ON grants.award_line
    FOR EACH ROW EXECUTE FUNCTION grants.check_award_line();

-- What an approver says to a proposal: written once, and corrected by what supersedes it.
CREATE TABLE grants.award_decision (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    outcome text NOT NULL,
    reason text,
    decided_by uuid NOT NULL,
    decider_duty text NOT NULL DEFAULT 'award_approver',
    decided_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT award_decision_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT award_decision_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, proposal_id, decided_by, supersedes),
    CONSTRAINT award_decision_of_member_unique UNIQUE (programme_id, id, proposal_id, decided_by),
    CONSTRAINT award_decision_proposal_fkey FOREIGN KEY (programme_id, proposal_id, purchase_id)
        REFERENCES grants.award_proposal (programme_id, id, purchase_id),
    CONSTRAINT award_decision_supersedes_fkey FOREIGN KEY (programme_id, supersedes, proposal_id, decided_by)
        REFERENCES grants.award_decision (programme_id, id, proposal_id, decided_by),
    CONSTRAINT award_decision_duty_fkey FOREIGN KEY (programme_id, purchase_id, decided_by, decider_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT award_decision_decider_duty CHECK (decider_duty = 'award_approver'),
    CONSTRAINT award_decision_outcome_known CHECK (outcome IN ('approved', 'refused')),
    CONSTRAINT award_decision_reason_of_refused CHECK (outcome = 'approved' OR reason IS NOT NULL)
);
CREATE TRIGGER award_decision_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.award_decision
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER award_decision_actor BEFORE INSERT ON grants.award_decision
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('decided_by');

CREATE VIEW grants.award_decision_in_force AS
    SELECT d.programme_id, d.id, d.proposal_id, d.purchase_id, d.outcome, d.reason, d.decided_by, d.decided_at
    FROM grants.award_decision AS d
    WHERE d.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.award_decision AS n
            WHERE n.programme_id = d.programme_id
                AND n.proposal_id = d.proposal_id
                AND n.decided_by = d.decided_by
                AND n.supersedes = d.id);

-- The newest proposal of a purchase with the request whose offers it is about.
CREATE FUNCTION grants.proposal_of(of_purchase uuid)
    RETURNS TABLE (
        proposal_id uuid, reason text, waiver_reason text, proposed_by uuid, request_number integer, band integer, quotes_needed integer,
        approvals integer, approvers text[])
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            a.id, a.reason, a.waiver_reason, a.proposed_by, r.number, r.band, r.quotes_needed,
            greatest(r.approvals, CASE WHEN a.waiver_reason IS NOT NULL THEN 2 END), r.approvers
        FROM grants.award_proposal AS a
        JOIN grants.quote_request AS r ON r.programme_id = a.programme_id AND r.purchase_id = a.purchase_id
        WHERE a.programme_id = platform.programme() AND a.purchase_id = of_purchase
        ORDER BY a.number DESC, r.number DESC
        LIMIT 1;
    END;

-- Whether an account has declared a tie to a supplier that wins.
CREATE FUNCTION grants.is_tied(of_proposal uuid, of_account uuid) RETURNS boolean
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT EXISTS (
            SELECT 1
            FROM grants.award_line AS l
            JOIN grants.opened_quotation AS q ON q.id = l.quotation_id
            JOIN grants.supplier_tie_in_force AS t ON t.supplier_id = q.supplier_id AND t.account_id = of_account AND t.kind = 'tied'
            WHERE l.programme_id = platform.programme() AND l.proposal_id = of_proposal);
    END;

-- An approver has the role that the band asks for, and no tie to who wins.
CREATE FUNCTION grants.check_award_decision() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    asked record;
BEGIN
    SELECT a.proposal_id, a.approvers INTO asked
    FROM grants.purchase AS p
    CROSS JOIN LATERAL grants.proposal_of(p.id) AS a
    WHERE p.programme_id = new.programme_id AND p.id = new.purchase_id AND p.state = 'award_proposed'
    FOR NO KEY UPDATE OF p;
    IF asked.proposal_id IS DISTINCT FROM new.proposal_id THEN
        RAISE EXCEPTION 'the newest proposal is decided, once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_decision_of_open_proposal';
    END IF;
    IF NOT EXISTS (
        SELECT 1
        FROM portal.published_membership AS m
        WHERE m.account_id = new.decided_by AND m.role = ANY (asked.approvers))
    THEN
        RAISE EXCEPTION 'an award is approved by who the policy names'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_decision_by_approver';
    END IF;
    IF new.outcome = 'approved' AND grants.is_tied(new.proposal_id, new.decided_by) THEN
        RAISE EXCEPTION 'nobody approves what goes to who is tied to him'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_without_tie';
    END IF;
    RETURN new;
END
$$;

CREATE TRIGGER award_decision_checked BEFORE INSERT ON grants.award_decision
    FOR EACH ROW EXECUTE FUNCTION grants.check_award_decision();

-- What an award has to be, on the day that it is proposed and on the day that it is approved.
CREATE FUNCTION grants.check_award_rules(of_purchase uuid) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    asked record;
    found_band record;
    broken text;
BEGIN
    SELECT a.* INTO asked FROM grants.proposal_of(of_purchase) AS a;
    IF NOT EXISTS (SELECT 1 FROM grants.award_line AS l WHERE l.programme_id = platform.programme() AND l.proposal_id = asked.proposal_id)
    THEN
        RAISE EXCEPTION 'an award names what is bought'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_has_lines';
    END IF;
    -- The first rule that a line breaks: late, expired, other than asked for, or not the lowest without a reason.
    SELECT CASE
        WHEN o.quotation_id IS NULL OR q.is_late THEN 'award_in_time'
        WHEN q.valid_until < portal.today() THEN 'award_still_valid'
        WHEN NOT o.is_acceptable THEN 'award_compliant'
        WHEN grants.supplier_bar(o.supplier_id) IS NOT NULL THEN 'award_supplier_clear'
        ELSE 'award_not_lowest'
    END
    INTO broken
    FROM grants.award_line AS l
    LEFT JOIN grants.offers(of_purchase) AS o ON o.quotation_id = l.quotation_id AND o.item_number = l.item_number
    LEFT JOIN grants.opened_quotation AS q ON q.id = l.quotation_id
    WHERE l.programme_id = platform.programme()
        AND l.proposal_id = asked.proposal_id
        AND (
            NOT coalesce(o.is_acceptable, false)
            OR grants.supplier_bar(o.supplier_id) IS NOT NULL
            OR l.reason IS NULL AND EXISTS (
                SELECT 1
                FROM grants.offers(of_purchase) AS b
                WHERE b.item_number = l.item_number AND b.is_acceptable AND b.landed < o.landed))
    ORDER BY l.item_number
    LIMIT 1;
    IF broken IS NOT NULL THEN
        RAISE EXCEPTION 'an offer that wins is in time, valid, what was asked for, and the lowest or chosen with a reason'
            USING ERRCODE = 'check_violation', CONSTRAINT = broken;
    END IF;
    IF asked.waiver_reason IS NULL AND (
        SELECT count(DISTINCT o.supplier_id) FROM grants.offers(of_purchase) AS o WHERE o.is_acceptable
    ) < asked.quotes_needed
    THEN
        RAISE EXCEPTION 'fewer offers than asked for need a waiver'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_quotes_enough';
    END IF;
    IF grants.is_tied(asked.proposal_id, asked.proposed_by) THEN
        RAISE EXCEPTION 'nobody proposes who is tied to him'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_without_tie';
    END IF;
    SELECT b.place INTO found_band
    FROM grants.purchase AS p
    CROSS JOIN LATERAL grants.band_of(grants.band_amount(p.id), p.currency, portal.today()) AS b
    WHERE p.programme_id = platform.programme() AND p.id = of_purchase;
    IF found_band.place IS NULL OR found_band.place > asked.band THEN
        RAISE EXCEPTION 'the prices fall into a higher band than suppliers were asked under'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'award_within_band';
    END IF;
END
$$;

-- What was awarded for one unit, by the newest proposal; the band of this and of later purchases is found by it.
CREATE FUNCTION grants.write_awarded(of_purchase uuid) RETURNS void
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        UPDATE grants.purchase_item AS i
        SET awarded = (
            SELECT o.landed
            FROM grants.proposal_of(of_purchase) AS a
            JOIN grants.award_line AS l
                ON l.programme_id = i.programme_id AND l.proposal_id = a.proposal_id AND l.item_number = i.number
            JOIN grants.offers(of_purchase) AS o ON o.item_number = l.item_number AND o.quotation_id = l.quotation_id)
        WHERE i.programme_id = platform.programme() AND i.purchase_id = of_purchase;
    END;
REVOKE EXECUTE ON FUNCTION grants.write_awarded(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION grants.write_awarded(uuid) TO foothold_grants;

-- An order to a supplier; the database numbers it and takes its lines from the award.
CREATE TABLE grants.purchase_order (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    quotation_id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    year integer NOT NULL DEFAULT 0,
    number integer NOT NULL DEFAULT 0,
    currency text NOT NULL,
    -- What one unit of the order's currency costs in the fund's, on the day of the order.
    rate numeric(18, 8) NOT NULL DEFAULT 0,
    delivery_cost numeric(14, 2) NOT NULL DEFAULT 0,
    deliver_by date NOT NULL,
    terms text NOT NULL,
    issued_by uuid NOT NULL,
    issuer_duty text NOT NULL DEFAULT 'quote_collector',
    issued_at timestamptz NOT NULL,
    CONSTRAINT purchase_order_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT purchase_order_number_unique UNIQUE (programme_id, year, number),
    CONSTRAINT purchase_order_of_purchase_unique UNIQUE (programme_id, id, purchase_id),
    CONSTRAINT purchase_order_of_supplier_unique UNIQUE (programme_id, id, supplier_id),
    CONSTRAINT purchase_order_of_offer_unique UNIQUE (programme_id, proposal_id, quotation_id),
    CONSTRAINT purchase_order_proposal_fkey FOREIGN KEY (programme_id, proposal_id, purchase_id)
        REFERENCES grants.award_proposal (programme_id, id, purchase_id),
    CONSTRAINT purchase_order_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT purchase_order_quotation_fkey FOREIGN KEY (programme_id, quotation_id) REFERENCES grants.quotation (programme_id, id),
    CONSTRAINT purchase_order_duty_fkey FOREIGN KEY (programme_id, purchase_id, issued_by, issuer_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT purchase_order_issuer_duty CHECK (issuer_duty = 'quote_collector'),
    CONSTRAINT purchase_order_rate_positive CHECK (rate > 0)
);
CREATE INDEX purchase_order_of_purchase ON grants.purchase_order (programme_id, purchase_id);
CREATE INDEX purchase_order_to_supplier ON grants.purchase_order (programme_id, supplier_id, issued_at DESC);
CREATE TRIGGER purchase_order_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.purchase_order
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER purchase_order_actor BEFORE INSERT ON grants.purchase_order
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('issued_by');

CREATE TABLE grants.order_line (
    programme_id uuid NOT NULL,
    order_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    -- Its part of the order's delivery cost.
    delivery numeric(14, 2) NOT NULL,
    CONSTRAINT order_line_pkey PRIMARY KEY (programme_id, order_id, item_number),
    CONSTRAINT order_line_order_fkey FOREIGN KEY (programme_id, order_id, purchase_id)
        REFERENCES grants.purchase_order (programme_id, id, purchase_id),
    CONSTRAINT order_line_item_fkey FOREIGN KEY (programme_id, purchase_id, item_number)
        REFERENCES grants.purchase_item (programme_id, purchase_id, number)
);
CREATE INDEX order_line_of_purchase ON grants.order_line (programme_id, purchase_id, item_number);
CREATE TRIGGER order_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.order_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Which part of an order's line each award pays, in the fund's currency, as it was ordered.
CREATE TABLE grants.order_share (
    programme_id uuid NOT NULL,
    order_id uuid NOT NULL,
    item_number integer NOT NULL,
    application_id uuid NOT NULL,
    line integer NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    amount numeric(14, 2) NOT NULL,
    CONSTRAINT order_share_pkey PRIMARY KEY (programme_id, order_id, item_number, application_id, line),
    CONSTRAINT order_share_line_fkey FOREIGN KEY (programme_id, order_id, item_number)
        REFERENCES grants.order_line (programme_id, order_id, item_number),
    CONSTRAINT order_share_balance_fkey FOREIGN KEY (programme_id, application_id, line)
        REFERENCES grants.balance (programme_id, application_id, line),
    CONSTRAINT order_share_amount_sensible CHECK (amount >= 0)
);
CREATE INDEX order_share_of_award ON grants.order_share (programme_id, application_id, line);
CREATE TRIGGER order_share_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.order_share
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Another price or quantity than ordered, or the rest called off: approved like the award, written once, the newest counts.
CREATE TABLE grants.order_change (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    number integer NOT NULL DEFAULT 0,
    kind text NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    reason text NOT NULL,
    approved_by uuid NOT NULL,
    approver_duty text NOT NULL DEFAULT 'award_approver',
    changed_at timestamptz NOT NULL,
    CONSTRAINT order_change_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT order_change_number_unique UNIQUE (programme_id, order_id, item_number, number),
    CONSTRAINT order_change_line_fkey FOREIGN KEY (programme_id, order_id, item_number)
        REFERENCES grants.order_line (programme_id, order_id, item_number),
    CONSTRAINT order_change_order_fkey FOREIGN KEY (programme_id, order_id, purchase_id)
        REFERENCES grants.purchase_order (programme_id, id, purchase_id),
    CONSTRAINT order_change_duty_fkey FOREIGN KEY (programme_id, purchase_id, approved_by, approver_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT order_change_approver_duty CHECK (approver_duty = 'award_approver'),
    CONSTRAINT order_change_kind_known CHECK (kind IN ('price', 'quantity', 'rest_cancelled', 'supplier_default')),
    CONSTRAINT order_change_sensible CHECK (quantity >= 0 AND unit_price > 0)
);
CREATE INDEX order_change_of_purchase ON grants.order_change (programme_id, purchase_id, changed_at);
CREATE TRIGGER order_change_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.order_change
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER order_change_actor BEFORE INSERT ON grants.order_change
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('approved_by');

-- What is ordered now of each line of the programme in force.
CREATE VIEW grants.order_line_in_force AS
    SELECT
        l.programme_id, l.order_id, l.purchase_id, l.item_number, l.quantity AS ordered_first, l.unit_price AS price_first, l.delivery,
        coalesce(c.quantity, l.quantity) AS quantity, coalesce(c.unit_price, l.unit_price) AS unit_price
    FROM grants.order_line AS l
    LEFT JOIN LATERAL (
        SELECT k.quantity, k.unit_price
        FROM grants.order_change AS k
        WHERE k.programme_id = l.programme_id AND k.order_id = l.order_id AND k.item_number = l.item_number
        ORDER BY k.number DESC
        LIMIT 1
    ) AS c ON true
    WHERE l.programme_id = (SELECT platform.programme());

ALTER TABLE grants.award_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.award_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.award_decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.purchase_order ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.order_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.order_share ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.order_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.award_proposal USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.award_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.award_decision USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.purchase_order USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.order_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.order_share USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.order_change USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.award_decision_in_force, grants.order_line_in_force, grants.order_line, grants.order_share TO foothold_grants;
GRANT SELECT, INSERT ON
    grants.award_proposal, grants.award_line, grants.award_decision, grants.purchase_order, grants.order_change
    TO foothold_grants;

RESET ROLE;
