-- What is published of purchases tells of things; a text that names somebody is not published, whoever may read the name.

SET LOCAL ROLE foothold_casework_owner;

-- Whether a text holds a part of the name of one of these people of the programme in force, whatever accents and capitals it is written with.
CREATE FUNCTION casework.names_one_of(told text, people uuid[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
        SELECT EXISTS (
            SELECT 1
            FROM casework.returnee AS r
            CROSS JOIN LATERAL regexp_split_to_table(
                regexp_replace(lower(normalize(r.given_name || ' ' || r.family_name, NFD)), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+')
                AS part
            WHERE r.programme_id = platform.programme()
                AND r.id = ANY (people)
                AND length(part) > 1
                AND part = ANY (
                    regexp_split_to_array(
                        regexp_replace(lower(normalize(told, NFD)), '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+')));
    END;
REVOKE EXECUTE ON FUNCTION casework.names_one_of(text, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION casework.names_one_of(text, uuid[]) TO foothold_grants;

RESET ROLE;
