#!/bin/bash
# Runs once, when the PostgreSQL container starts with an empty volume: one database and one user per service.
set -euo pipefail
for service in task tree moderation contributor export web; do
  variable="${service^^}_DATABASE_PASSWORD"
  psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 -U postgres -d postgres \
    -v name="cambium_$service" -v password="${!variable:?}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
done
