-- What is kept from a person is found by the person: lists and searches look it up for whoever asks, and most have declared nothing.
SET LOCAL ROLE foothold_grants_owner;

-- Declarations are few, so that building it takes no time to speak of.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX conflict_of_account ON grants.conflict (programme_id, account_id, application_id);

RESET ROLE;
