-- Nothing was ever attached by this table: documents and photos have tables of their own, sealed and scanned.

SET LOCAL ROLE foothold_grants_owner;
-- squawk-ignore ban-drop-table
DROP TABLE grants.attachment;
RESET ROLE;
