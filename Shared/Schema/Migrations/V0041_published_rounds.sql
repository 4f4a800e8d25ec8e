-- Rounds as everyone may read them, those that changed last first.

SET LOCAL ROLE foothold_grants_owner;

-- Rounds are few, so that building it takes no time to speak of.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX round_published ON grants.round (programme_id, moved_at DESC, id DESC) WHERE state <> 'draft';

RESET ROLE;
