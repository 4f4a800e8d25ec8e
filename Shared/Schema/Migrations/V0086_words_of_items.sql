-- Things that were bought are found by a part of what they are called or by how their serial number begins, however much an office has bought.

SET LOCAL ROLE foothold_grants_owner;

-- The items and the serial numbers of the programme in force, for searching: behind row-level security no index of patterns could be used.
CREATE VIEW grants.searchable_item AS
    SELECT purchase_id, number, lower(item) AS item
    FROM grants.purchase_item
    WHERE programme_id = (SELECT platform.programme());
CREATE VIEW grants.searchable_asset AS
    SELECT id, lower(serial) AS serial
    FROM grants.asset
    WHERE programme_id = (SELECT platform.programme()) AND serial IS NOT NULL;
-- An office has some thousands of items, of which it is built in a moment.
-- squawk-ignore require-concurrent-index-creation
CREATE INDEX purchase_item_words ON grants.purchase_item USING gin (lower(item) gin_trgm_ops);
GRANT SELECT ON grants.searchable_item, grants.searchable_asset TO foothold_grants;

RESET ROLE;
