-- Rounds as everyone may read them, those that changed last first.

SET LOCAL ROLE foothold_grants_owner;

CREATE INDEX round_published ON grants.round (programme_id, moved_at DESC, id DESC) WHERE state <> 'draft';

RESET ROLE;
