#!/bin/sh
# Run once by the PostgreSQL image, on an empty data folder. The owner makes the other roles and the
# schema (the migrate job does it) and is no superuser, so row-level security binds it too.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" <<'SQL'
\set password `cat "$OWNER_PASSWORD_FILE"`
CREATE ROLE desk_owner LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE one_stop_shop OWNER desk_owner;
SQL
