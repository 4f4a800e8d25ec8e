-- What was ordered in a year, for the view of procurement at a glance.

SET LOCAL ROLE foothold_grants_owner;

-- squawk-ignore require-concurrent-index-creation
CREATE INDEX purchase_order_by_day ON grants.purchase_order (programme_id, issued_at);

RESET ROLE;
