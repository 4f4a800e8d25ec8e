-- Casework: lists sorted by name and narrowed down by state.

SET LOCAL ROLE foothold_casework_owner;

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX returnee_name_order ON casework.returnee (programme_id, name_plain, id);
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX returnee_state_newest ON casework.returnee (programme_id, state, registered_at DESC, id DESC);

RESET ROLE;
