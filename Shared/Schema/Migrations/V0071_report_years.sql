-- With which month a year of a programme's reports begins: donors and governments do not all count from January.

SET LOCAL ROLE foothold_portal_owner;
ALTER TABLE portal.programme ADD COLUMN year_begins integer NOT NULL DEFAULT 1;
ALTER TABLE portal.programme ADD CONSTRAINT programme_year_begins_in_month CHECK (year_begins BETWEEN 1 AND 12) NOT VALID;
RESET ROLE;
