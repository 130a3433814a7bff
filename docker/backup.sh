#!/bin/sh
# Backs up the database of the running containers into the file that is named, sealed and encrypted
# to BACKUP_PUBLIC_KEY, and writes down that it did, so that the administrators see it.
set -eu
umask 077
file="${1:?name the file of the backup}"
cd "$(dirname "$0")/.." > /dev/null
case "$file" in /*) ;; *) file="$OLDPWD/$file" ;; esac
compose() { docker/compose.sh "$@"; }
in_postgres() { compose exec -T postgres "$@"; }
trap 'rm -f "$file.partial" "$file.failed"' EXIT
# A pipe tells of its last command alone.
{
  in_postgres pg_basebackup --username postgres --pgdata=- --format=tar --gzip \
    --wal-method=fetch --checkpoint=fast || : > "$file.failed"
} | compose run --rm --no-deps -T backup > "$file.partial"
[ ! -e "$file.failed" ]
mv "$file.partial" "$file"
in_postgres psql --quiet --username postgres --set ON_ERROR_STOP=1 one_stop_shop <<SQL
INSERT INTO platform.backup_taken (id, taken_at, bytes)
VALUES (gen_random_uuid(), now(), $(wc -c < "$file"));
SQL
echo "backed up into $file; it opens with the private key alone, and ends after 35 days"
