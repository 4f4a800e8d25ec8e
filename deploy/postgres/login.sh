#!/bin/sh
# Runs once, when PostgreSQL's volume is new: the role that the services sign in as. The migrations give it its rights.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$FOOTHOLD_LOGIN_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE foothold_login LOGIN NOINHERIT PASSWORD :'password';
SQL
