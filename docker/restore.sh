#!/bin/sh
# `docker/restore.sh <backup> <file of the private key> [--despite-its-age]`: brings the database of
# the containers back. It ends at the first thing that goes wrong; nothing is deleted before the whole
# backup is known to be ours. Settings stay those of this machine.
set -eu
umask 077
backup="$(realpath "${1:?name the backup}")"
key="$(realpath "${2:?name the file of the private key}")"
cd "$(dirname "$0")/.." > /dev/null
compose() { docker/compose.sh "$@"; }
data="$(mktemp "$backup.data.XXXXXX")"
trap 'rm -f "$data"' EXIT
# As root in its container, whose own account may not read files that are closed to others.
compose run --rm --no-deps -T --user root --cap-add DAC_READ_SEARCH --volume "$backup:/backup.age:ro" \
  --volume "$key:/key.txt:ro" backup \
  node tools/local/unseal-stream.ts /backup.age /key.txt ${3:+"$3"} > "$data"
gzip --test "$data"
compose stop api worker postgres
compose run --rm --no-deps -T postgres sh -c 'cd "$PGDATA" &&
  find . -mindepth 1 ! -name "*.conf" -delete &&
  tar xzf - --exclude="*.conf" --exclude="*.signal"' < "$data"
compose up -d --wait postgres
# Who has signed out or lost a role since must not be signed in again.
compose exec -T postgres psql --username postgres --command 'DELETE FROM identity.session' one_stop_shop
compose up -d --wait
