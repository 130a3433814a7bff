#!/bin/sh
# `docker/compose.sh <command>`: compose with the settings of docker/.env. They also say, in
# COMPOSE_FILE, which files make up this installation, so that no command and no script forgets one.
set -eu
cd "$(dirname "$0")/.." > /dev/null
named="$(sed -n 's/^COMPOSE_FILE=//p' docker/.env 2> /dev/null | tail -n 1)"
COMPOSE_FILE="${COMPOSE_FILE:-${named:-docker/compose.yaml}}"
export COMPOSE_FILE
exec docker compose --env-file docker/.env "$@"
