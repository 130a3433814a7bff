#!/bin/sh
# Makes what is missing of docker/secrets: a random password for each role of the database, with its
# address, and the secret of links and codes. What is there stays as it is. Passwords that still
# stand in docker/.env are taken over. The first argument may name another folder than docker.
set -eu
umask 077
docker="${1:-$(cd "$(dirname "$0")" && pwd)}"
folder="$docker/secrets"
mkdir -p "$folder"

# Compose hands a file on with the rights that it has here, and the programs in the containers have
# accounts of their own: the closed folder protects the files on this machine.
write() {
  printf '%s' "$2" > "$folder/$1"
  chmod 644 "$folder/$1"
  echo "made docker/secrets/$1"
}

former() {
  [ -f "$docker/.env" ] && sed -n "s/^$1=//p" "$docker/.env" | tail -n 1 || true
}

value() {
  [ -s "$folder/$1" ] && return
  kept="$(former "$2")"
  write "$1" "${kept:-$(openssl rand -hex 32)}"
}

address() {
  [ -s "$folder/$1" ] && return
  write "$1" "postgresql://$2:$(cat "$folder/$3")@postgres:5432/one_stop_shop"
}

value superuser_password SUPERUSER_PASSWORD
value owner_password OWNER_PASSWORD
value app_password APP_PASSWORD
value worker_password WORKER_PASSWORD
value reporting_password REPORTING_PASSWORD
value valkey_password VALKEY_PASSWORD
value app_secret APP_SECRET
# Empty until the secret is changed, see the README.
[ -e "$folder/app_secret_before" ] || write app_secret_before ''

address database_owner_url desk_owner owner_password
address database_url desk_app app_password
address database_worker_url desk_worker worker_password
address database_reporting_url desk_reporting reporting_password

[ -s "$folder/redis_url" ] || write redis_url "redis://:$(cat "$folder/valkey_password")@valkey:6379"
[ -s "$folder/valkey_conf" ] || write valkey_conf "requirepass $(cat "$folder/valkey_password")"

if [ ! -s "$folder/smtp_url" ]; then
  kept="$(former SMTP_URL)"
  [ -z "$kept" ] || write smtp_url "$kept"
fi
[ -s "$folder/smtp_url" ] ||
  echo "now write the address of your mail server, as smtps://user:password@host:465, into $folder/smtp_url"
