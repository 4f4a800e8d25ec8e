-- Matching: the hours that a person can work; none where nobody has asked yet. Flexible hours say nothing of a person.

SET LOCAL ROLE foothold_matching_owner;

ALTER TABLE matching.profile
    ADD COLUMN schedules text[],
    ADD CONSTRAINT profile_schedules_known
        CHECK (schedules <@ '{full_time,part_time,shifts,nights}'::text[] AND cardinality(schedules) > 0) NOT VALID;

RESET ROLE;
