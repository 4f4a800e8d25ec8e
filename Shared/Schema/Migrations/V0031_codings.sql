-- Matching: titles of which people have confirmed which occupation they mean.

SET LOCAL ROLE foothold_matching_owner;

-- The row stays when it is taken back, so that a file that is loaded again does not bring it back.
CREATE TABLE matching.coding (
    programme_id uuid NOT NULL,
    id uuid NOT NULL,
    -- As it was first written.
    title text NOT NULL,
    -- Lower case, without accents, words apart by one space: titles that are the same so are one.
    folded text NOT NULL,
    occupation_uri text NOT NULL,
    source text NOT NULL,
    account_id uuid,
    confirmed_at timestamptz NOT NULL,
    taken_back_by uuid,
    taken_back_at timestamptz,
    CONSTRAINT coding_pkey PRIMARY KEY (programme_id, id),
    CONSTRAINT coding_once UNIQUE (programme_id, folded, occupation_uri),
    CONSTRAINT coding_title_length CHECK (char_length(title) BETWEEN 1 AND 200),
    CONSTRAINT coding_says_something CHECK (folded <> ''),
    CONSTRAINT coding_source CHECK (source IN ('file', 'office', 'profile', 'vacancy')),
    CONSTRAINT coding_in_order CHECK (taken_back_at >= confirmed_at),
    CONSTRAINT coding_taken_back CHECK (taken_back_by IS NULL OR taken_back_at IS NOT NULL)
);

-- Counts the changes of an office's codings, so that every process notices them.
CREATE TABLE matching.coding_turn (
    programme_id uuid NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT coding_turn_pkey PRIMARY KEY (programme_id)
);

ALTER TABLE matching.coding ENABLE ROW LEVEL SECURITY;
ALTER TABLE matching.coding_turn ENABLE ROW LEVEL SECURITY;
CREATE POLICY programme ON matching.coding USING (programme_id = (SELECT platform.programme()));
CREATE POLICY programme ON matching.coding_turn USING (programme_id = (SELECT platform.programme()));
GRANT SELECT, INSERT, UPDATE ON matching.coding, matching.coding_turn TO foothold_matching;

RESET ROLE;
