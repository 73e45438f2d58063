#!/usr/bin/env bash
# Starts and stops a throw-away PostgreSQL for the tests, in a folder of its own: `Scripts/postgresql.sh start DIR`, `… stop DIR`.
#
# It listens on a Unix socket in DIR and, encrypted only, on a free port of this machine. Starting it twice is starting it once.
# What is printed are the variables in which the tests look for it, one a line.
set -euo pipefail

# shellcheck source=Scripts/lib/progress.sh
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/progress.sh"

usage() { printf 'Usage: %s start|stop DIRECTORY\n' "$0" >&2; }

# as_owner COMMAND...: the server refuses to run as the super-user, who has another user do it.
as_owner() {
    if [[ $(id -u) == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# The newest server that is installed; Debian keeps them out of PATH.
find_server() {
    local candidate
    for candidate in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(dirname "$(command -v initdb || echo /nowhere/initdb)")"; do
        if [[ -x $candidate/initdb && -x $candidate/pg_ctl ]]; then
            printf '%s' "$candidate"
            return
        fi
    done
    fail "PostgreSQL is not installed: apt-get install postgresql"
    return 69
}

is_running() { [[ -f $directory/data/postmaster.pid ]] && as_owner "$server/pg_ctl" status -D "$directory/data" >/dev/null 2>&1; }

# An authority, the server's certificate from it, and another authority that has nothing to do with it.
make_certificates() {
    local name
    for name in ca other-ca; do
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3 -subj "/CN=$name of a throw-away PostgreSQL" \
            -keyout "$directory/$name.key" -out "$directory/$name.crt" 2>/dev/null
    done
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=localhost" \
        -keyout "$directory/data/server.key" -out "$directory/server.csr" 2>/dev/null
    openssl x509 -req -in "$directory/server.csr" -days 3 -CA "$directory/ca.crt" -CAkey "$directory/ca.key" -CAcreateserial \
        -extfile <(printf 'subjectAltName=DNS:localhost') -out "$directory/data/server.crt" 2>/dev/null
    rm -f "$directory"/*.key "$directory/server.csr"
    chmod 600 "$directory/data/server.key"
    chmod 644 "$directory"/*.crt
}

# Text is ordered by the rules of a language here, so that a test notices what relies on another order.
make_cluster() {
    as_owner "$server/initdb" --pgdata="$directory/data" --username=schakel --pwfile="$directory/password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale-provider=icu --icu-locale=nl --locale=C.UTF-8 >"$directory/initdb.log"
    make_certificates
    cat >"$directory/data/pg_hba.conf" <<'TEXT'
local   all all              scram-sha-256
hostssl all all 127.0.0.1/32 scram-sha-256
hostssl all all ::1/128      scram-sha-256
TEXT
    cat >>"$directory/data/postgresql.conf" <<TEXT
listen_addresses = 'localhost'
unix_socket_directories = '$directory/socket'
max_connections = 300
max_wal_size = 4GB
ssl = on
TEXT
    if [[ $(id -u) == 0 ]]; then chown -R postgres: "$directory/data"; fi
}

# Tries ports until one is free: the answer of a moment ago may be wrong.
start_server() {
    local port attempt
    for attempt in 1 2 3 4 5 6 7 8; do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 40000))
        if as_owner "$server/pg_ctl" start -D "$directory/data" -l "$directory/socket/log" -w -t 60 -o "-p $port" >/dev/null 2>&1; then
            printf '%s' "$port" >"$directory/port"
            return
        fi
    done
    tail -n 5 "$directory/socket/log" >&2 || true
    fail "PostgreSQL did not start after $attempt tries."
    return 1
}

start() {
    if ! is_running; then
        mkdir -p "$directory"
        if [[ ! -f $directory/port ]]; then
            [[ -z $(ls -A "$directory") ]] || { fail "$directory holds something else." && return 73; }
            chmod 755 "$directory"
            mkdir "$directory/data" "$directory/socket"
            chmod 700 "$directory/data"
            (umask 077 && openssl rand -hex 16 >"$directory/password")
            if [[ $(id -u) == 0 ]]; then chown postgres: "$directory/data" "$directory/socket" "$directory/password"; fi
            if ! as_owner test -r "$directory/password"; then
                rm -rf "$directory"
                fail "The user postgres cannot reach $directory: choose a folder under /tmp."
                return 73
            fi
            make_cluster
        fi
        start_server
    fi
    local who port
    port=$(cat "$directory/port")
    who="schakel:$(cat "$directory/password")"
    printf 'SCHAKEL_TEST_POSTGRESQL=postgresql://%s@/postgres?host=%s&port=%s\n' "$who" "$directory/socket" "$port"
    printf 'SCHAKEL_TEST_POSTGRESQL_TLS=postgresql://%s@localhost:%s/postgres?sslmode=verify-full&sslrootcert=%s\n' \
        "$who" "$port" "$directory/ca.crt"
}

# Takes away only what was made here.
stop() {
    [[ -d $directory ]] || return 0
    if is_running; then as_owner "$server/pg_ctl" stop -D "$directory/data" -m immediate -w >/dev/null; fi
    if [[ -f $directory/password && -d $directory/data ]]; then rm -rf "$directory"; fi
}

if (($# != 2)); then usage && exit 64; fi
directory=$(realpath -m "$2")
server=$(find_server)
case $1 in
    start) start ;;
    stop) stop ;;
    *) usage && exit 64 ;;
esac
