-- From whom the office buys: suppliers, their bank details under four eyes, ties to them, and the check against lists of sanctions.

SET LOCAL ROLE foothold_grants_owner;

CREATE TABLE grants.supplier (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    name text NOT NULL,
    -- As the name sounds, for finding it and for the lists of sanctions.
    name_key text NOT NULL,
    categories text[] NOT NULL,
    registration_number text,
    tax_number text,
    contact_name text,
    email text,
    phone text,
    address text,
    state text NOT NULL,
    -- Why nothing is bought from it.
    reason text,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT supplier_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT supplier_state_known CHECK (state IN ('active', 'blocked')),
    CONSTRAINT supplier_reason_of_blocked CHECK ((state = 'blocked') = (reason IS NOT NULL)),
    CONSTRAINT supplier_has_category CHECK (cardinality(categories) >= 1)
);
CREATE INDEX supplier_by_name ON grants.supplier (programme_id, lower(name), id);
CREATE UNIQUE INDEX supplier_registered_once ON grants.supplier (programme_id, registration_number)
    WHERE registration_number IS NOT NULL;
CREATE INDEX supplier_name_alike ON grants.supplier USING gin (name_key gin_trgm_ops);

-- The suppliers of the programme in force, for searching: behind row-level security no trigram index could be used.
CREATE VIEW grants.searchable_supplier AS
    SELECT id, name_key
    FROM grants.supplier
    WHERE programme_id = (SELECT platform.programme());

-- Where a supplier is paid: written once by one person, and answered once by another.
CREATE TABLE grants.bank_details (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    holder text NOT NULL,
    bank text NOT NULL,
    account_number text NOT NULL,
    currency text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    CONSTRAINT bank_details_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT bank_details_by_proposer_unique UNIQUE (programme_id, id, proposed_by),
    CONSTRAINT bank_details_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT bank_details_currency_shape CHECK (currency ~ '^[A-Z]{3}$')
);
CREATE INDEX bank_details_of_supplier ON grants.bank_details (programme_id, supplier_id, proposed_at DESC);
CREATE TRIGGER bank_details_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.bank_details
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER bank_details_actor BEFORE INSERT ON grants.bank_details
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('proposed_by');

CREATE TABLE grants.bank_details_answer (
    programme_id uuid NOT NULL,
    details_id uuid NOT NULL,
    proposed_by uuid NOT NULL,
    is_confirmed boolean NOT NULL,
    -- Why not, or how it was verified.
    reason text NOT NULL,
    answered_by uuid NOT NULL,
    answered_at timestamptz NOT NULL,
    CONSTRAINT bank_details_answer_pkey PRIMARY KEY (programme_id, details_id),
    CONSTRAINT bank_details_answer_details_fkey FOREIGN KEY (programme_id, details_id, proposed_by)
        REFERENCES grants.bank_details (programme_id, id, proposed_by),
    CONSTRAINT bank_details_four_eyes CHECK (answered_by <> proposed_by)
);
CREATE TRIGGER bank_details_answer_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.bank_details_answer
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER bank_details_answer_actor BEFORE INSERT ON grants.bank_details_answer
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('answered_by');

-- Where each supplier of the programme in force is paid: the newest that was confirmed.
CREATE VIEW grants.bank_details_in_force AS
    SELECT DISTINCT ON (d.supplier_id)
        d.programme_id, d.id, d.supplier_id, d.holder, d.bank, d.account_number, d.currency, a.answered_by, a.answered_at
    FROM grants.bank_details AS d
    JOIN grants.bank_details_answer AS a ON a.programme_id = d.programme_id AND a.details_id = d.id AND a.is_confirmed
    WHERE d.programme_id = (SELECT platform.programme())
    ORDER BY d.supplier_id, a.answered_at DESC, d.id DESC;

-- What ties an account to a supplier, or that nothing does: written once, and corrected by what supersedes it.
CREATE TABLE grants.supplier_tie (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    account_id uuid NOT NULL,
    kind text NOT NULL,
    reason text,
    declared_at timestamptz NOT NULL,
    supersedes uuid,
    CONSTRAINT supplier_tie_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT supplier_tie_superseded_once UNIQUE NULLS NOT DISTINCT (programme_id, supplier_id, account_id, supersedes),
    CONSTRAINT supplier_tie_of_account_unique UNIQUE (programme_id, id, supplier_id, account_id),
    CONSTRAINT supplier_tie_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT supplier_tie_supersedes_fkey FOREIGN KEY (programme_id, supersedes, supplier_id, account_id)
        REFERENCES grants.supplier_tie (programme_id, id, supplier_id, account_id),
    CONSTRAINT supplier_tie_kind_known CHECK (kind IN ('none', 'tied')),
    CONSTRAINT supplier_tie_reason_of_tied CHECK ((kind = 'tied') = (reason IS NOT NULL))
);
CREATE TRIGGER supplier_tie_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.supplier_tie
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER supplier_tie_actor BEFORE INSERT ON grants.supplier_tie
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('account_id');

CREATE VIEW grants.supplier_tie_in_force AS
    SELECT t.programme_id, t.id, t.supplier_id, t.account_id, t.kind, t.reason, t.declared_at
    FROM grants.supplier_tie AS t
    WHERE t.programme_id = (SELECT platform.programme())
        AND NOT EXISTS (
            SELECT 1
            FROM grants.supplier_tie AS n
            WHERE n.programme_id = t.programme_id
                AND n.supplier_id = t.supplier_id
                AND n.account_id = t.account_id
                AND n.supersedes = t.id);

-- A list of sanctions as it was imported; the newest one counts.
CREATE TABLE grants.sanctions_list (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    title text NOT NULL,
    source text NOT NULL,
    entries integer NOT NULL,
    imported_by uuid NOT NULL,
    imported_at timestamptz NOT NULL,
    CONSTRAINT sanctions_list_pkey PRIMARY KEY (programme_id, id)
);
CREATE INDEX sanctions_list_newest ON grants.sanctions_list (programme_id, title, imported_at DESC);
CREATE TRIGGER sanctions_list_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.sanctions_list
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER sanctions_list_actor BEFORE INSERT ON grants.sanctions_list
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('imported_by');

CREATE TABLE grants.sanctions_entry (
    programme_id uuid NOT NULL,
    list_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    remark text,
    CONSTRAINT sanctions_entry_pkey PRIMARY KEY (programme_id, list_id, number),
    CONSTRAINT sanctions_entry_list_fkey FOREIGN KEY (programme_id, list_id) REFERENCES grants.sanctions_list (programme_id, id)
);
CREATE INDEX sanctions_entry_alike ON grants.sanctions_entry USING gin (name_key gin_trgm_ops);
CREATE TRIGGER sanctions_entry_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.sanctions_entry
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- The entries of the newest list of each title of the programme in force.
CREATE VIEW grants.searchable_sanction AS
    SELECT e.list_id, e.number, e.name, e.name_key, e.remark
    FROM grants.sanctions_entry AS e
    WHERE e.programme_id = (SELECT platform.programme())
        AND e.list_id IN (
            SELECT DISTINCT ON (l.title) l.id
            FROM grants.sanctions_list AS l
            WHERE l.programme_id = (SELECT platform.programme())
            ORDER BY l.title, l.imported_at DESC);

-- That a supplier was compared with the lists: what looked alike, and what a person says about it.
CREATE TABLE grants.sanctions_check (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    supplier_id uuid NOT NULL,
    -- The name as it was then.
    name_key text NOT NULL,
    lists uuid[] NOT NULL,
    hits jsonb NOT NULL,
    checked_by uuid NOT NULL,
    checked_at timestamptz NOT NULL,
    CONSTRAINT sanctions_check_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT sanctions_check_supplier_fkey FOREIGN KEY (programme_id, supplier_id) REFERENCES grants.supplier (programme_id, id),
    CONSTRAINT sanctions_check_hits_listed CHECK (jsonb_typeof(hits) = 'array')
);
CREATE INDEX sanctions_check_of_supplier ON grants.sanctions_check (programme_id, supplier_id, checked_at DESC);
CREATE TRIGGER sanctions_check_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.sanctions_check
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER sanctions_check_actor BEFORE INSERT ON grants.sanctions_check
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('checked_by');

CREATE TABLE grants.sanctions_review (
    programme_id uuid NOT NULL,
    check_id uuid NOT NULL,
    -- Somebody else than on the list, or the same.
    outcome text NOT NULL,
    reason text NOT NULL,
    reviewed_by uuid NOT NULL,
    reviewed_at timestamptz NOT NULL,
    CONSTRAINT sanctions_review_pkey PRIMARY KEY (programme_id, check_id),
    CONSTRAINT sanctions_review_check_fkey FOREIGN KEY (programme_id, check_id) REFERENCES grants.sanctions_check (programme_id, id),
    CONSTRAINT sanctions_review_outcome_known CHECK (outcome IN ('cleared', 'confirmed'))
);
CREATE TRIGGER sanctions_review_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.sanctions_review
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER sanctions_review_actor BEFORE INSERT ON grants.sanctions_review
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('reviewed_by');

-- Why nothing is ordered from a supplier of the programme in force; null where nothing stands against it. A check holds for the name as it
-- is now; where no list has been imported, none is asked for.
CREATE FUNCTION grants.supplier_bar(of_supplier uuid) RETURNS text
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT CASE
            WHEN s.state = 'blocked' THEN 'blocked'
            WHEN c.id IS NULL AND EXISTS (SELECT 1 FROM grants.sanctions_list AS l WHERE l.programme_id = s.programme_id) THEN 'unchecked'
            WHEN r.outcome = 'confirmed' THEN 'sanctioned'
            WHEN c.hits <> '[]' AND r.outcome IS NULL THEN 'unreviewed'
        END
        FROM grants.supplier AS s
        LEFT JOIN LATERAL (
            SELECT k.id, k.hits
            FROM grants.sanctions_check AS k
            WHERE k.programme_id = s.programme_id AND k.supplier_id = s.id AND k.name_key = s.name_key
            ORDER BY k.checked_at DESC, k.id DESC
            LIMIT 1
        ) AS c ON true
        LEFT JOIN grants.sanctions_review AS r ON r.programme_id = s.programme_id AND r.check_id = c.id
        WHERE s.programme_id = platform.programme() AND s.id = of_supplier;
    END;

-- What belongs to a thing as a file: a supplier's document, a photo of goods, a signed page. Written once.
CREATE TABLE grants.attachment (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    title text NOT NULL,
    content_type text NOT NULL,
    content bytea NOT NULL,
    -- A licence may end.
    expires_on date,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    CONSTRAINT attachment_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT attachment_subject_known CHECK (
        subject_kind IN ('supplier', 'receipt', 'invoice', 'payment', 'asset', 'hand_over', 'visit')),
    CONSTRAINT attachment_type_known CHECK (content_type IN ('image/jpeg', 'image/png', 'application/pdf')),
    CONSTRAINT attachment_size_sensible CHECK (octet_length(content) BETWEEN 1 AND 4000000)
);
CREATE INDEX attachment_of_subject ON grants.attachment (programme_id, subject_id, added_at, id);
CREATE TRIGGER attachment_written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON grants.attachment
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER attachment_actor BEFORE INSERT ON grants.attachment
    FOR EACH ROW EXECUTE FUNCTION grants.check_actor('added_by');

ALTER TABLE grants.supplier ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.bank_details ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.bank_details_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.supplier_tie ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.sanctions_list ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.sanctions_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.sanctions_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.sanctions_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE grants.attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON grants.supplier USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.bank_details USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.bank_details_answer USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.supplier_tie USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.sanctions_list USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.sanctions_entry USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.sanctions_check USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.sanctions_review USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON grants.attachment USING (programme_id = (SELECT platform.programme()));

GRANT SELECT ON grants.searchable_supplier, grants.searchable_sanction, grants.bank_details_in_force, grants.supplier_tie_in_force
    TO foothold_grants;
GRANT SELECT, INSERT, UPDATE ON grants.supplier TO foothold_grants;
GRANT SELECT, INSERT ON
    grants.bank_details, grants.bank_details_answer, grants.supplier_tie, grants.sanctions_list, grants.sanctions_entry,
    grants.sanctions_check, grants.sanctions_review, grants.attachment
    TO foothold_grants;

RESET ROLE;
