-- The database roles, which the whole cluster of databases shares: for each service an owner of its schema and one that works in it.
-- The login role inherits nothing: each unit of work takes on the role of its service.

DO $$
DECLARE
    service text;
    needed text[] := ARRAY['foothold_login', 'foothold_services', 'foothold_owners', 'foothold_platform_owner'];
    wanted text;
BEGIN
    FOREACH service IN ARRAY ARRAY['portal', 'casework', 'jobs', 'matching', 'grants'] LOOP
        needed := needed || format('foothold_%s_owner', service) || format('foothold_%s', service);
    END LOOP;
    FOREACH wanted IN ARRAY needed LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
        EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END LOOP;
    ALTER ROLE foothold_login LOGIN NOINHERIT;
    GRANT foothold_owners TO foothold_platform_owner;
    FOREACH service IN ARRAY ARRAY['portal', 'casework', 'jobs', 'matching', 'grants'] LOOP
        EXECUTE format('GRANT foothold_owners TO %I', format('foothold_%s_owner', service));
        EXECUTE format('GRANT foothold_services TO %I', format('foothold_%s', service));
        EXECUTE format('GRANT %I TO foothold_login', format('foothold_%s', service));
    END LOOP;
    GRANT foothold_services TO foothold_login;
END
$$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
