-- What is bought for whom, who has which duty in it, and what suppliers offer.

SET LOCAL ROLE foothold_grants_owner;

-- The money of an award by its lines, in the fund's currency, by the stage that it has reached. Only the ledger moves it.
CREATE TABLE grants.balance (
    programme_id uuid NOT NULL,
    application_id uuid NOT NULL,
    -- Of the equipment list; -1 for what was approved beside its lines.
    line integer NOT NULL,
    fund_id uuid NOT NULL,
    item text,
    approved numeric(14, 2) NOT NULL DEFAULT 0,
    free numeric(14, 2) NOT NULL DEFAULT 0,
    committed numeric(14, 2) NOT NULL DEFAULT 0,
    received numeric(14, 2) NOT NULL DEFAULT 0,
    invoiced numeric(14, 2) NOT NULL DEFAULT 0,
    paid numeric(14, 2) NOT NULL DEFAULT 0,
    CONSTRAINT balance_pkey PRIMARY KEY (programme_id, application_id, line),
    CONSTRAINT balance_application_fkey FOREIGN KEY (programme_id, application_id) REFERENCES grants.application (programme_id, id),
    CONSTRAINT balance_fund_fkey FOREIGN KEY (programme_id, fund_id) REFERENCES grants.fund (programme_id, id),
    CONSTRAINT balance_free_left CHECK (free >= 0),
    CONSTRAINT balance_nothing_negative CHECK (least(committed, received, invoiced, paid) >= 0),
    CONSTRAINT balance_adds_up CHECK (free + committed + received + invoiced + paid = approved)
);
CREATE INDEX balance_of_fund ON grants.balance (programme_id, fund_id);

-- Something that is bought, for one award or several of a fund; its currency is the fund's.
CREATE TABLE grants.purchase (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    -- Of the programme and year, given by the database.
    year integer NOT NULL DEFAULT 0,
    number integer NOT NULL DEFAULT 0,
    title text NOT NULL,
    category text NOT NULL,
    fund_id uuid NOT NULL,
    currency text NOT NULL,
    deliver_to text NOT NULL,
    needed_on date,
    state text NOT NULL,
    reason text,
    requested_by uuid NOT NULL,
    requester_duty text NOT NULL DEFAULT 'requester',
    -- The programme's day, for the window in which purchases are added up.
    requested_on date NOT NULL DEFAULT '2000-01-01',
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL,
    CONSTRAINT purchase_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT purchase_number_unique UNIQUE (programme_id, year, number),
    CONSTRAINT purchase_fund_fkey FOREIGN KEY (programme_id, fund_id) REFERENCES grants.fund (programme_id, id),
    CONSTRAINT purchase_category_known CHECK (
        category IN (
            'equipment', 'electronics', 'furniture', 'livestock', 'feed_and_seed', 'stock', 'vehicles', 'building', 'services', 'other')),
    CONSTRAINT purchase_state_known CHECK (
        state IN (
            'requisition', 'quotes_open', 'compared', 'award_proposed', 'awarded', 'ordered', 'partly_received', 'received', 'matched',
            'paid', 'cancelled')),
    CONSTRAINT purchase_reason_of_cancelled CHECK ((state = 'cancelled') = (reason IS NOT NULL)),
    CONSTRAINT purchase_requester_duty CHECK (requester_duty = 'requester')
);
CREATE INDEX purchase_newest ON grants.purchase (programme_id, created_at DESC, id DESC);
CREATE INDEX purchase_by_state ON grants.purchase (programme_id, state, moved_at, id);

-- Six duties, six people: an account holds one of them on a purchase at most, and every act names it.
CREATE TABLE grants.duty (
    programme_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    account_id uuid NOT NULL,
    duty text NOT NULL,
    taken_at timestamptz NOT NULL,
    CONSTRAINT duty_pkey PRIMARY KEY (programme_id, purchase_id, account_id),
    CONSTRAINT duty_of_act_unique UNIQUE (programme_id, purchase_id, account_id, duty),
    CONSTRAINT duty_purchase_fkey FOREIGN KEY (programme_id, purchase_id) REFERENCES grants.purchase (programme_id, id)
        DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT duty_known CHECK (
        duty IN ('requester', 'quote_collector', 'award_approver', 'receiver', 'invoice_approver', 'payer'))
);
CREATE INDEX duty_of_account ON grants.duty (programme_id, account_id, purchase_id);
CREATE TRIGGER duty_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.duty
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER duty_actor BEFORE INSERT ON grants.duty
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('account_id');
ALTER TABLE grants.purchase ADD CONSTRAINT purchase_duty_fkey FOREIGN KEY (programme_id, id, requested_by, requester_duty)
    REFERENCES grants.duty (programme_id, purchase_id, account_id, duty);

-- What suppliers are asked to offer: it tells nothing of those who need it.
CREATE TABLE grants.purchase_item (
    programme_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    number integer NOT NULL,
    item text NOT NULL,
    specification text NOT NULL,
    unit text NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    -- Estimated, for one unit in the purchase's currency.
    estimate numeric(14, 2) NOT NULL,
    -- What was awarded for one unit, delivered, in the purchase's currency; the database writes it.
    awarded numeric(14, 2),
    -- Handed over by quantity, without tags.
    is_consumable boolean NOT NULL,
    CONSTRAINT purchase_item_pkey PRIMARY KEY (programme_id, purchase_id, number),
    CONSTRAINT purchase_item_purchase_fkey FOREIGN KEY (programme_id, purchase_id) REFERENCES grants.purchase (programme_id, id),
    CONSTRAINT purchase_item_number_counts CHECK (number BETWEEN 1 AND 200),
    CONSTRAINT purchase_item_quantity_positive CHECK (quantity > 0),
    CONSTRAINT purchase_item_estimate_sensible CHECK (estimate >= 0)
);

-- For whose award an item is bought, and how much of it.
CREATE TABLE grants.need (
    programme_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    application_id uuid NOT NULL,
    line integer NOT NULL,
    quantity numeric(12, 3) NOT NULL,
    CONSTRAINT need_pkey PRIMARY KEY (programme_id, purchase_id, item_number, application_id, line),
    CONSTRAINT need_item_fkey FOREIGN KEY (programme_id, purchase_id, item_number)
        REFERENCES grants.purchase_item (programme_id, purchase_id, number),
    CONSTRAINT need_balance_fkey FOREIGN KEY (programme_id, application_id, line)
        REFERENCES grants.balance (programme_id, application_id, line),
    CONSTRAINT need_quantity_positive CHECK (quantity > 0)
);
CREATE INDEX need_of_award ON grants.need (programme_id, application_id, line);

-- Suppliers are asked for offers until a moment, under the rules of the band that held when they were asked; asking again is another number.
CREATE TABLE grants.quote_request (
    programme_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    number integer NOT NULL DEFAULT 0,
    closes_at timestamptz NOT NULL,
    terms text NOT NULL,
    -- The amount that the band was found by, and the band, taken by the database.
    band_amount numeric(14, 2) NOT NULL DEFAULT 0,
    band integer NOT NULL DEFAULT 0,
    method text NOT NULL DEFAULT '',
    quotes_needed integer NOT NULL DEFAULT 0,
    working_days integer NOT NULL DEFAULT 0,
    approvals integer NOT NULL DEFAULT 0,
    approvers text[] NOT NULL DEFAULT '{}',
    policy_version integer NOT NULL DEFAULT 0,
    opened_by uuid NOT NULL,
    opener_duty text NOT NULL DEFAULT 'quote_collector',
    opened_at timestamptz NOT NULL,
    CONSTRAINT quote_request_pkey PRIMARY KEY (programme_id, purchase_id, number),
    CONSTRAINT quote_request_purchase_fkey FOREIGN KEY (programme_id, purchase_id) REFERENCES grants.purchase (programme_id, id),
    CONSTRAINT quote_request_duty_fkey FOREIGN KEY (programme_id, purchase_id, opened_by, opener_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT quote_request_opener_duty CHECK (opener_duty = 'quote_collector'),
    CONSTRAINT quote_request_closes_later CHECK (closes_at > opened_at)
);
CREATE INDEX quote_request_closing ON grants.quote_request (programme_id, closes_at);
CREATE TRIGGER quote_request_actor BEFORE INSERT ON grants.quote_request
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('opened_by');

-- A supplier that is asked, with the digest of its link's token.
CREATE TABLE grants.invitation (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    request_number integer NOT NULL,
    supplier_id uuid NOT NULL,
    token_digest bytea NOT NULL,
    language text NOT NULL,
    invited_by uuid NOT NULL,
    inviter_duty text NOT NULL DEFAULT 'quote_collector',
    invited_at timestamptz NOT NULL,
    CONSTRAINT invitation_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT invitation_token_unique UNIQUE (token_digest),
    CONSTRAINT invitation_of_supplier_unique UNIQUE (programme_id, purchase_id, request_number, supplier_id, id),
    CONSTRAINT invitation_request_fkey FOREIGN KEY (programme_id, purchase_id, request_number)
        REFERENCES grants.quote_request (programme_id, purchase_id, number),
    CONSTRAINT invitation_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT invitation_duty_fkey FOREIGN KEY (programme_id, purchase_id, invited_by, inviter_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT invitation_inviter_duty CHECK (inviter_duty = 'quote_collector')
);
CREATE INDEX invitation_to_supplier ON grants.invitation (programme_id, supplier_id, invited_at DESC);
CREATE TRIGGER invitation_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.invitation
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER invitation_actor BEFORE INSERT ON grants.invitation
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('invited_by');

-- What a supplier offers: sealed. The service writes it and reads it only through the views below, once nobody can offer any more.
CREATE TABLE grants.quotation (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    request_number integer NOT NULL,
    supplier_id uuid NOT NULL,
    -- The link that it came by; null for what was entered from an e-mail or paper.
    invitation_id uuid,
    channel text NOT NULL,
    currency text NOT NULL,
    delivery_cost numeric(14, 2) NOT NULL,
    valid_until date NOT NULL,
    lead_days integer NOT NULL,
    warranty_months integer,
    note text,
    document bytea,
    document_type text,
    entered_by uuid,
    enterer_duty text,
    received_at timestamptz NOT NULL,
    -- By the database's clock and the request's end.
    is_late boolean NOT NULL DEFAULT false,
    supersedes uuid,
    -- Its lines are written in the same transaction, and in no other.
    written_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CONSTRAINT quotation_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT quotation_of_supplier_unique UNIQUE (programme_id, id, purchase_id, request_number, supplier_id),
    CONSTRAINT quotation_by_link_once UNIQUE (programme_id, invitation_id),
    CONSTRAINT quotation_request_fkey FOREIGN KEY (programme_id, purchase_id, request_number)
        REFERENCES grants.quote_request (programme_id, purchase_id, number),
    CONSTRAINT quotation_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT quotation_invitation_fkey FOREIGN KEY (programme_id, purchase_id, request_number, supplier_id, invitation_id)
        REFERENCES grants.invitation (programme_id, purchase_id, request_number, supplier_id, id),
    CONSTRAINT quotation_supersedes_fkey FOREIGN KEY (programme_id, supersedes, purchase_id, request_number, supplier_id)
        REFERENCES grants.quotation (programme_id, id, purchase_id, request_number, supplier_id),
    CONSTRAINT quotation_duty_fkey FOREIGN KEY (programme_id, purchase_id, entered_by, enterer_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT quotation_enterer_duty CHECK (enterer_duty = 'quote_collector'),
    CONSTRAINT quotation_by_link_or_person CHECK (
        channel IN ('link', 'email', 'paper')
        AND (channel = 'link') = (invitation_id IS NOT NULL)
        AND (channel = 'link') = (entered_by IS NULL)
        AND (entered_by IS NULL) = (enterer_duty IS NULL)),
    CONSTRAINT quotation_currency_shape CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT quotation_amounts_sensible CHECK (delivery_cost >= 0 AND lead_days >= 0 AND warranty_months >= 0),
    CONSTRAINT quotation_document_whole CHECK (
        (document IS NULL) = (document_type IS NULL)
        AND document_type IN ('image/jpeg', 'image/png', 'application/pdf')
        AND octet_length(document) BETWEEN 1 AND 4000000)
);
CREATE UNIQUE INDEX quotation_superseded_once ON grants.quotation (programme_id, purchase_id, request_number, supplier_id, supersedes)
    NULLS NOT DISTINCT WHERE NOT is_late;
CREATE INDEX quotation_superseding ON grants.quotation (programme_id, supersedes) WHERE supersedes IS NOT NULL;
CREATE TRIGGER quotation_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.quotation
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

CREATE TABLE grants.quotation_line (
    programme_id uuid NOT NULL,
    quotation_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    item_number integer NOT NULL,
    unit_price numeric(14, 2) NOT NULL,
    note text,
    CONSTRAINT quotation_line_pkey PRIMARY KEY (programme_id, quotation_id, item_number),
    CONSTRAINT quotation_line_quotation_fkey FOREIGN KEY (programme_id, quotation_id) REFERENCES grants.quotation (programme_id, id),
    CONSTRAINT quotation_line_item_fkey FOREIGN KEY (programme_id, purchase_id, item_number)
        REFERENCES grants.purchase_item (programme_id, purchase_id, number),
    CONSTRAINT quotation_line_price_positive CHECK (unit_price > 0)
);
CREATE INDEX quotation_line_of_item ON grants.quotation_line (programme_id, purchase_id, item_number);
CREATE TRIGGER quotation_line_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.quotation_line
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- Whether an opened offer is what was asked for: written once, and corrected by what supersedes it.
CREATE TABLE grants.assessment (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    quotation_id uuid NOT NULL,
    purchase_id uuid NOT NULL,
    is_compliant boolean NOT NULL,
    reason text,
    assessed_by uuid NOT NULL,
    assessor_duty text NOT NULL DEFAULT 'quote_collector',
    assessed_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT assessment_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT assessment_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, quotation_id, supersedes),
    CONSTRAINT assessment_of_quotation_unique UNIQUE (programme_id, id, quotation_id),
    CONSTRAINT assessment_quotation_fkey FOREIGN KEY (programme_id, quotation_id) REFERENCES grants.quotation (programme_id, id),
    CONSTRAINT assessment_supersedes_fkey FOREIGN KEY (programme_id, supersedes, quotation_id)
        REFERENCES grants.assessment (programme_id, id, quotation_id),
    CONSTRAINT assessment_duty_fkey FOREIGN KEY (programme_id, purchase_id, assessed_by, assessor_duty)
        REFERENCES grants.duty (programme_id, purchase_id, account_id, duty),
    CONSTRAINT assessment_assessor_duty CHECK (assessor_duty = 'quote_collector'),
    CONSTRAINT assessment_reason_where_asked CHECK (is_compliant OR reason IS NOT NULL)
);
CREATE TRIGGER assessment_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.assessment
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER assessment_actor BEFORE INSERT ON grants.assessment
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('assessed_by');

-- That an offer came, whose, when and how, and nothing of what is in it.
CREATE VIEW grants.sealed_quotation AS
    SELECT
        q.programme_id, q.id, q.purchase_id, q.request_number, q.supplier_id, q.invitation_id, q.channel, q.received_at, q.is_late,
        EXISTS (
            SELECT 1
            FROM grants.quotation AS n
            WHERE n.programme_id = q.programme_id AND n.supersedes = q.id) AS is_superseded
    FROM grants.quotation AS q
    WHERE q.programme_id = (SELECT platform.programme());

-- The offers of requests that have closed, each supplier's last.
CREATE VIEW grants.opened_quotation AS
    SELECT
        q.programme_id, q.id, q.purchase_id, q.request_number, q.supplier_id, q.channel, q.currency, q.delivery_cost, q.valid_until,
        q.lead_days, q.warranty_months, q.note, q.document_type, q.entered_by, q.received_at, q.is_late,
        a.is_compliant, a.reason AS assessment_reason, a.id AS assessment_id
    FROM grants.quotation AS q
    JOIN grants.quote_request AS r
        ON r.programme_id = q.programme_id AND r.purchase_id = q.purchase_id AND r.number = q.request_number AND r.closes_at <= now()
    LEFT JOIN grants.assessment AS a
        ON a.programme_id = q.programme_id
            AND a.quotation_id = q.id
            AND NOT EXISTS (
                SELECT 1
                FROM grants.assessment AS n
                WHERE n.programme_id = a.programme_id AND n.quotation_id = a.quotation_id AND n.supersedes = a.id)
    WHERE q.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.quotation AS n
            WHERE n.programme_id = q.programme_id AND n.supersedes = q.id);

CREATE VIEW grants.opened_quotation_line AS
    SELECT l.programme_id, l.quotation_id, l.purchase_id, l.item_number, l.unit_price, l.note
    FROM grants.quotation_line AS l
    JOIN grants.opened_quotation AS q ON q.id = l.quotation_id
    WHERE l.programme_id = (SELECT platform.programme());

CREATE VIEW grants.opened_quotation_document AS
    SELECT q.programme_id, q.id, q.document, q.document_type
    FROM grants.quotation AS q
    JOIN grants.opened_quotation AS o ON o.id = q.id
    WHERE q.programme_id = (SELECT platform.programme()) AND q.document IS NOT NULL;

-- The digest of a link's token in, what its supplier may know out.
CREATE FUNCTION grants.invitation_of(digest bytea)
    RETURNS TABLE (
        programme_id uuid, programme_name text, time_zone text, invitation_id uuid, purchase_id uuid, request_number integer,
        supplier_id uuid, supplier_name text, language text, closes_at timestamptz, answered_at timestamptz, is_cancelled boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT
            i.programme_id, p.name, p.time_zone, i.id, i.purchase_id, i.request_number, i.supplier_id, s.name, i.language, r.closes_at,
            q.received_at, b.state = 'cancelled'
        FROM grants.invitation AS i
        JOIN portal.published_programme AS p ON p.id = i.programme_id
        JOIN grants.quote_request AS r
            ON r.programme_id = i.programme_id AND r.purchase_id = i.purchase_id AND r.number = i.request_number
        JOIN grants.purchase AS b ON b.programme_id = i.programme_id AND b.id = i.purchase_id
        JOIN grants.supplier AS s ON s.programme_id = i.programme_id AND s.id = i.supplier_id
        LEFT JOIN grants.quotation AS q ON q.programme_id = i.programme_id AND q.invitation_id = i.id
        WHERE i.token_digest = digest;
    END;
REVOKE EXECUTE ON FUNCTION grants.invitation_of(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION grants.invitation_of(bytea) TO foothold_grants;

-- A purchase begins as a requisition with the next number of its year, in the currency of its fund.
CREATE FUNCTION grants.check_purchase_start() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF new.state <> 'requisition' OR new.programme_id IS DISTINCT FROM platform.programme() THEN
        RAISE EXCEPTION 'a purchase begins as a requisition'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_step';
    END IF;
    SELECT f.currency INTO new.currency FROM grants.fund AS f WHERE f.programme_id = new.programme_id AND f.id = new.fund_id;
    new.requested_on := portal.today();
    new.year := extract(year FROM new.requested_on);
    new.number := grants.next_number('purchase', new.year);
    IF EXISTS (SELECT 1 FROM grants.purchase AS p WHERE p.programme_id = new.programme_id AND p.id = new.id) THEN
        PERFORM grants.return_number('purchase', new.year);
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.check_purchase_start() FROM PUBLIC;
CREATE TRIGGER purchase_actor BEFORE INSERT ON grants.purchase
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('requested_by');
CREATE TRIGGER purchase_start BEFORE INSERT ON grants.purchase
    FOR EACH ROW EXECUTE FUNCTION grants.check_purchase_start();

-- What is asked for changes only as long as nobody was asked; the prices that were awarded are the database's own.
CREATE FUNCTION grants.check_requisition() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    part jsonb := to_jsonb(coalesce(new, old));
BEGIN
    PERFORM 1
    FROM grants.purchase AS p
    WHERE p.programme_id = (part ->> 'programme_id')::uuid AND p.id = (part ->> 'purchase_id')::uuid AND p.state = 'requisition'
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'what suppliers were asked for stays'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_asked';
    END IF;
    RETURN coalesce(new, old);
END
$$;
CREATE TRIGGER purchase_item_open BEFORE INSERT OR DELETE OR UPDATE OF item, specification, unit, quantity, estimate, is_consumable
    ON grants.purchase_item FOR EACH ROW EXECUTE FUNCTION grants.check_requisition();
CREATE TRIGGER need_open BEFORE INSERT OR UPDATE OR DELETE ON grants.need
    FOR EACH ROW EXECUTE FUNCTION grants.check_requisition();

-- Only what a committee approved of the purchase's fund is bought.
CREATE FUNCTION grants.check_need() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.purchase AS p
        JOIN grants.application AS a ON a.programme_id = p.programme_id AND a.id = new.application_id AND a.fund_id = p.fund_id
        WHERE p.programme_id = new.programme_id AND p.id = new.purchase_id AND a.state IN ('approved', 'approved_with_conditions'))
    THEN
        RAISE EXCEPTION 'only what was approved of the fund is bought'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'need_of_award';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER need_approved BEFORE INSERT OR UPDATE ON grants.need
    FOR EACH ROW EXECUTE FUNCTION grants.check_need();

-- What a purchase is worth for its band: all of it, and what other purchases of the category buy for the same awards within the window.
CREATE FUNCTION grants.band_amount(of_purchase uuid) RETURNS numeric
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT
            coalesce((
                SELECT sum(round(i.quantity * coalesce(i.awarded, i.estimate), 2))
                FROM grants.purchase_item AS i
                WHERE i.programme_id = p.programme_id AND i.purchase_id = p.id), 0)
            + coalesce((
                SELECT sum(round(n.quantity * coalesce(i.awarded, i.estimate), 2))
                FROM grants.purchase AS o
                JOIN grants.need AS n ON n.programme_id = o.programme_id AND n.purchase_id = o.id
                JOIN grants.purchase_item AS i
                    ON i.programme_id = n.programme_id AND i.purchase_id = n.purchase_id AND i.number = n.item_number
                WHERE o.programme_id = p.programme_id
                    AND o.id <> p.id
                    AND o.category = p.category
                    AND o.state <> 'cancelled'
                    AND o.requested_on >= p.requested_on - (
                        SELECT (q.document ->> 'splittingDays')::integer FROM grants.procurement_on(p.requested_on) AS q)
                    AND (o.requested_on, o.created_at, o.id) <= (p.requested_on, p.created_at, p.id)
                    AND n.application_id IN (
                        SELECT m.application_id
                        FROM grants.need AS m
                        WHERE m.programme_id = p.programme_id AND m.purchase_id = p.id)), 0)
        FROM grants.purchase AS p
        WHERE p.programme_id = platform.programme() AND p.id = of_purchase;
    END;

-- A request takes its band from the policy in force today, whatever its writer says.
CREATE FUNCTION grants.check_request() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    today date := portal.today();
    asked record;
    found_band record;
BEGIN
    SELECT p.currency INTO asked
    FROM grants.purchase AS p
    WHERE p.programme_id = new.programme_id AND p.id = new.purchase_id AND p.state IN ('requisition', 'compared')
    FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'suppliers are asked from a requisition'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_request_of_requisition';
    END IF;
    IF new.closes_at <= now() THEN
        RAISE EXCEPTION 'offers are taken until a moment that is to come'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_request_closes_later';
    END IF;
    new.band_amount := grants.band_amount(new.purchase_id);
    SELECT b.* INTO found_band FROM grants.band_of(new.band_amount, asked.currency, today) AS b;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no exchange rate into the currency of the policy is written down'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'purchase_rate_missing';
    END IF;
    new.band := found_band.place;
    new.method := found_band.method;
    new.quotes_needed := found_band.quotes;
    new.working_days := found_band.working_days;
    new.approvals := found_band.approvals;
    new.approvers := found_band.approvers;
    new.policy_version := found_band.policy_version;
    new.number := (
        SELECT count(*) + 1
        FROM grants.quote_request AS r
        WHERE r.programme_id = new.programme_id AND r.purchase_id = new.purchase_id);
    RETURN new;
END
$$;
CREATE TRIGGER quote_request_checked BEFORE INSERT ON grants.quote_request
    FOR EACH ROW EXECUTE FUNCTION grants.check_request();

-- A request may be closed by hand, now, where its band asks for no days; nothing else of it changes.
CREATE FUNCTION grants.check_request_closing() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF old.closes_at <= now() OR old.working_days > 0 OR old.closes_at < new.closes_at THEN
        RAISE EXCEPTION 'a request closes when it was said to'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quote_request_kept';
    END IF;
    new := old;
    new.closes_at := now();
    RETURN new;
END
$$;
CREATE TRIGGER quote_request_closing BEFORE UPDATE ON grants.quote_request
    FOR EACH ROW EXECUTE FUNCTION grants.check_request_closing();

-- Suppliers are asked while the request is open.
CREATE FUNCTION grants.check_invitation() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (
        SELECT 1
        FROM grants.quote_request AS r
        WHERE r.programme_id = new.programme_id
            AND r.purchase_id = new.purchase_id
            AND r.number = new.request_number
            AND r.closes_at > now())
        OR grants.supplier_bar(new.supplier_id) IN ('blocked', 'sanctioned')
    THEN
        RAISE EXCEPTION 'a supplier is asked while offers are taken, unless it is blocked'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_in_time';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER invitation_checked BEFORE INSERT ON grants.invitation
    FOR EACH ROW EXECUTE FUNCTION grants.check_invitation();

-- An offer is late by the database's clock, also one that is entered later than it came; in time, it takes the place of the supplier's last.
CREATE FUNCTION grants.check_quotation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    asked record;
BEGIN
    IF new.programme_id IS DISTINCT FROM platform.programme() OR new.entered_by IS DISTINCT FROM platform.account() THEN
        RAISE EXCEPTION 'whoever acts is named'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quotation_by_who_acts';
    END IF;
    SELECT r.closes_at INTO asked
    FROM grants.purchase AS p
    JOIN grants.quote_request AS r ON r.programme_id = p.programme_id AND r.purchase_id = p.id AND r.number = new.request_number
    WHERE p.programme_id = new.programme_id AND p.id = new.purchase_id AND p.state IN ('quotes_open', 'compared')
    FOR SHARE OF p;
    IF NOT FOUND OR new.received_at > now() + interval '1 minute' THEN
        RAISE EXCEPTION 'offers are taken until they are compared'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quotation_of_open_request';
    END IF;
    new.is_late := now() >= asked.closes_at OR new.received_at >= asked.closes_at;
    IF new.is_late AND new.channel = 'link' THEN
        RAISE EXCEPTION 'a link takes no offer after the end'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quotation_link_closed';
    END IF;
    new.written_in := pg_current_xact_id();
    new.supersedes := NULL;
    IF NOT new.is_late THEN
        new.supersedes := (
            SELECT q.id
            FROM grants.quotation AS q
            WHERE q.programme_id = new.programme_id
                AND q.purchase_id = new.purchase_id
                AND q.request_number = new.request_number
                AND q.supplier_id = new.supplier_id
                AND NOT q.is_late
                AND NOT EXISTS (
                    SELECT 1
                    FROM grants.quotation AS n
                    WHERE n.programme_id = q.programme_id AND n.supersedes = q.id));
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.check_quotation() FROM PUBLIC;
CREATE TRIGGER quotation_checked BEFORE INSERT ON grants.quotation
    FOR EACH ROW EXECUTE FUNCTION grants.check_quotation();

-- An offer is written with its lines at once: later ones would change what was sealed.
CREATE FUNCTION grants.check_quotation_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF new.programme_id IS DISTINCT FROM platform.programme() OR NOT EXISTS (
        SELECT 1
        FROM grants.quotation AS q
        WHERE q.programme_id = new.programme_id
            AND q.id = new.quotation_id
            AND q.purchase_id = new.purchase_id
            AND q.written_in = pg_current_xact_id())
    THEN
        RAISE EXCEPTION 'an offer is written with its lines at once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quotation_line_at_once';
    END IF;
    RETURN new;
END
$$;
REVOKE EXECUTE ON FUNCTION grants.check_quotation_line() FROM PUBLIC;
CREATE TRIGGER quotation_line_checked BEFORE INSERT ON grants.quotation_line
    FOR EACH ROW EXECUTE FUNCTION grants.check_quotation_line();

CREATE FUNCTION grants.check_assessment() RETURNS trigger
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1
    FROM grants.purchase AS p
    WHERE p.programme_id = new.programme_id AND p.id = new.purchase_id AND p.state = 'compared'
    FOR NO KEY UPDATE;
    IF NOT FOUND OR NOT EXISTS (
        SELECT 1 FROM grants.opened_quotation AS q WHERE q.id = new.quotation_id AND q.purchase_id = new.purchase_id)
    THEN
        RAISE EXCEPTION 'what is assessed is opened and not yet proposed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_of_opened';
    END IF;
    RETURN new;
END
$$;
CREATE TRIGGER assessment_checked BEFORE INSERT ON grants.assessment
    FOR EACH ROW EXECUTE FUNCTION grants.check_assessment();

ALTER TABLE grants.balance ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.purchase ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.duty ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.purchase_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.need ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.quote_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.quotation ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.quotation_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.assessment ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.balance USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.purchase USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.duty USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.purchase_item USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.need USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.quote_request USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.invitation USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.quotation USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.quotation_line USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.assessment USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON
    grants.balance, grants.sealed_quotation, grants.opened_quotation, grants.opened_quotation_line, grants.opened_quotation_document
    TO foothold_grants;
GRANT SELECT, INSERT ON grants.purchase, grants.duty, grants.quote_request, grants.invitation, grants.assessment TO foothold_grants;
GRANT UPDATE (title, category, deliver_to, needed_on, state, reason, version, moved_at) ON grants.purchase TO foothold_grants;
GRANT UPDATE (closes_at) ON grants.quote_request TO foothold_grants;
GRANT SELECT, DELETE ON grants.purchase_item TO foothold_grants;
GRANT INSERT (programme_id, purchase_id, number, item, specification, unit, quantity, estimate, is_consumable) ON grants.purchase_item
    TO foothold_grants;
GRANT UPDATE (item, specification, unit, quantity, estimate, is_consumable) ON grants.purchase_item TO foothold_grants;
GRANT SELECT, INSERT, UPDATE, DELETE ON grants.need TO foothold_grants;
-- Sealed: written, never read.
GRANT INSERT ON grants.quotation, grants.quotation_line TO foothold_grants;

RESET ROLE;
