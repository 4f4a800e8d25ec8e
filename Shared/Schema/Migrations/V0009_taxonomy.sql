-- The taxonomy: what each import was, which concept has taken the place of which, and the labels that people here add.

SET LOCAL ROLE foothold_matching_owner;

-- Each change of the taxonomy has a number, one higher than the last; an import that found nothing new leaves no row.
ALTER TABLE matching.taxonomy_import
    ADD COLUMN number integer NOT NULL DEFAULT 0,
    ADD COLUMN version text,
    -- Of everything that it brought, to tell the same content again.
    ADD COLUMN digest bytea NOT NULL DEFAULT '',
    ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
    -- Concepts that were not there before, that went out of force, and that others have taken the place of since then.
    ADD COLUMN added integer NOT NULL DEFAULT 0,
    ADD COLUMN retired integer NOT NULL DEFAULT 0,
    ADD COLUMN followed integer NOT NULL DEFAULT 0;

-- A label that somebody here added; imports leave it alone.
ALTER TABLE matching.label ADD COLUMN local boolean NOT NULL DEFAULT false;

-- A concept and the one that has taken its place: in force once the latter is there.
CREATE TABLE matching.replacement (
    uri text NOT NULL,
    replaced_by text NOT NULL,
    CONSTRAINT replacement_pkey PRIMARY KEY (uri),
    CONSTRAINT replacement_concept_fkey FOREIGN KEY (uri) REFERENCES matching.concept (uri) ON DELETE CASCADE,
    CONSTRAINT replacement_other CHECK (replaced_by <> uri)
);
CREATE INDEX replacement_replaced_by ON matching.replacement (replaced_by);

GRANT SELECT, INSERT, UPDATE, DELETE ON matching.replacement TO foothold_matching;
GRANT SELECT ON matching.replacement TO foothold_services;

RESET ROLE;
