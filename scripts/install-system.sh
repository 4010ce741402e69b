#!/bin/sh
# What "npm run test:system" needs beside Node: Python with FastAPI, python-jose and psycopg, nginx,
# PgBouncer, Caddy, OpenSSL, systemd-analyze, pg_dump, pg_basebackup, unshare, mkfs.ext4 and a terminal, from the system's packages. Installs what is missing
# where it may, else says how.
set -eu

PACKAGES="python3-fastapi python3-jose python3-uvicorn python3-psycopg nginx-light pgbouncer caddy openssl systemd bsdutils postgresql-client util-linux e2fsprogs mount"
INSTALL="apt-get install --yes --no-install-recommends $PACKAGES"

all_there() {
  /usr/bin/python3 -c 'import fastapi, jose, psycopg, uvicorn' 2>/dev/null &&
    test -x /usr/sbin/nginx && test -x /usr/sbin/pgbouncer && test -x /usr/bin/caddy &&
    test -x /usr/bin/openssl && test -x /usr/bin/systemd-analyze && test -x /usr/bin/script &&
    command -v pg_dump >/dev/null && command -v pg_basebackup >/dev/null && command -v unshare >/dev/null && command -v mkfs.ext4 >/dev/null
}

if all_there; then
  exit 0
fi
if ! command -v apt-get >/dev/null; then
  echo "This system has no apt-get. Give it nginx, PgBouncer, Caddy, OpenSSL, systemd-analyze, script, pg_dump, pg_basebackup, unshare and mkfs.ext4, and /usr/bin/python3 the packages fastapi, python-jose, psycopg and uvicorn." >&2
  exit 1
fi
if [ "$(id -u)" -ne 0 ]; then
  echo "Programs are missing. Run this, then try again: sudo $INSTALL" >&2
  exit 1
fi

export DEBIAN_FRONTEND=noninteractive
# The lists of a fresh image are empty, or too old to be found.
apt-get update --quiet=2
$INSTALL --quiet=2
all_there
