-- How a supplier delivers is read over all its orders.

SET LOCAL ROLE foothold_grants_owner;

-- A programme has some thousand orders, and a migration runs in one transaction.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX purchase_order_from_supplier ON grants.purchase_order (programme_id, supplier_id);

RESET ROLE;
