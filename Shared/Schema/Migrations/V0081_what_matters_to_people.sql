-- Matching: what of work matters most to a person, and what least; none where nobody has asked yet.

SET LOCAL ROLE foothold_matching_owner;

ALTER TABLE matching.profile
    ADD COLUMN matters_most text,
    ADD COLUMN matters_least text,
    ADD CONSTRAINT profile_matters_known
        CHECK (matters_most IN ('work', 'pay', 'hours', 'nearness') AND matters_least IN ('work', 'pay', 'hours', 'nearness')) NOT VALID,
    ADD CONSTRAINT profile_matters_apart CHECK (matters_most <> matters_least) NOT VALID;

RESET ROLE;
