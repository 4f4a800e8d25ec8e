# shellcheck shell=bash
# What deploy/up, backup, restore and Tests/run share: words to the person, Debian packages, and a private PostgreSQL cluster.
# The sourcing script sets `worker` (whom the cluster runs as; empty for oneself).

say() { printf '\033[1m==>\033[0m %s\n' "$*"; }
fail() {
    printf 'foothold: %s\n' "$*" >&2
    exit 1
}

# Runs a command as root, by sudo where needed.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Replaces this (sub)shell by a command of the worker; with exec no process stands between, so signals arrive.
exec_as_worker() {
    if [ -n "$worker" ]; then
        exec setpriv --reuid="$worker" --regid="$(id -g "$worker")" --init-groups -- "$@"
    fi
    exec "$@"
}
as_worker() { (exec_as_worker "$@"); }

# Starts a command of the worker in a session of its own, out of Ctrl-C's reach; it is told to end when this script dies.
exec_detached() {
    local signal=$1
    shift
    if [ -n "$worker" ]; then
        exec setsid setpriv --reuid="$worker" --regid="$(id -g "$worker")" --init-groups --pdeathsig "$signal" -- "$@"
    fi
    exec setsid setpriv --pdeathsig "$signal" -- "$@"
}

# Makes sure that root's children do not run as root: as `postgres` or `foothold`, whichever is asked for.
choose_worker() {
    worker=
    [ "$(id -u)" = 0 ] || return 0
    worker=$1
    if ! id "$worker" >/dev/null 2>&1; then
        say "Creating the system user $worker, as which the database and the server run."
        useradd --system --home-dir /var/lib/foothold --no-create-home --shell /usr/sbin/nologin "$worker"
    fi
}

# Sets `data`: FOOTHOLD_DATA, or .foothold in the checkout, or /var/lib/foothold where root's worker cannot enter the checkout.
# shellcheck disable=SC2034  # the sourcing script reads it
choose_data() {
    data=${FOOTHOLD_DATA:-$checkout/.foothold}
    if [ -z "${FOOTHOLD_DATA:-}" ] && [ -n "$worker" ] && ! as_worker test -x "$checkout" -a -r "$checkout"; then data=/var/lib/foothold; fi
}

# Installs the Debian packages among the arguments that are missing.
install_packages() {
    local missing=() package
    command -v dpkg-query >/dev/null || return 0
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing Debian packages: ${missing[*]}"
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        # Otherwise Debian would start a cluster of its own beside ours.
        as_root mkdir -p /etc/postgresql-common
        printf 'create_main_cluster = false\n' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=300)
    as_root "${apt[@]}" update
    as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >/dev/null
}

# Puts the Swift toolchain on PATH.
find_swift() {
    local directory
    for directory in /opt/swift/usr/bin "$HOME/.local/share/swiftly/bin" /usr/local/swift/usr/bin; do
        command -v swift >/dev/null && break
        [ -x "$directory/swift" ] && PATH="$directory:$PATH"
    done
    command -v swift >/dev/null || fail "Swift 6.3 is needed: put it on PATH or in /opt/swift (https://www.swift.org/install/linux/debian/)."
}

# Sets `postgres_bin` to the newest PostgreSQL there is, 15 at least.
find_postgres() {
    local directory
    postgres_bin=
    for directory in /usr/lib/postgresql/*/bin; do
        [ -x "$directory/initdb" ] || continue
        if [ -z "$postgres_bin" ] || [ "$(basename "$(dirname "$directory")")" -gt "$(basename "$(dirname "$postgres_bin")")" ]; then
            postgres_bin=$directory
        fi
    done
    if [ -z "$postgres_bin" ] && command -v initdb >/dev/null; then postgres_bin=$(dirname "$(command -v initdb)"); fi
    [ -n "$postgres_bin" ] || fail "PostgreSQL 15 or later is needed."
    [ "$(basename "$(dirname "$postgres_bin")" | tr -dc 0-9)" -ge 15 ] 2>/dev/null || fail "PostgreSQL 15 or later is needed; found $postgres_bin."
}

# A cluster's own version wins: its binaries are looked for first.
match_postgres() {
    local version
    [ -f "$1/PG_VERSION" ] || return 0
    version=$(cat "$1/PG_VERSION")
    if [ -x "/usr/lib/postgresql/$version/bin/postgres" ]; then postgres_bin=/usr/lib/postgresql/$version/bin; fi
}

# The text with what a URL may not hold percent-encoded; slashes stay.
url_encoded() {
    local text=$1 result='' character index
    local LC_ALL=C
    for ((index = 0; index < ${#text}; index++)); do
        character=${text:index:1}
        case $character in
            [a-zA-Z0-9/._~-]) result+=$character ;;
            *) printf -v character '%%%02X' "'$character" && result+=$character ;;
        esac
    done
    printf '%s' "$result"
}

# The URL of a database on a private cluster: cluster_url USER DATABASE SOCKET_DIRECTORY
cluster_url() { printf 'postgresql://%s@/%s?host=%s' "$1" "$2" "$(url_encoded "$3")"; }

# Where the socket lies: beside the data, unless the path is longer than a socket's may be.
socket_directory() {
    if [ ${#1} -le 80 ]; then printf '%s/socket' "$1"; else printf '/tmp/foothold-%s' "$(printf '%s' "$1" | sha256sum | cut -c1-16)"; fi
}

# Creates a cluster if there is none: create_cluster DIRECTORY. Whoever is the operating system's worker may be postgres or foothold_login in it.
create_cluster() {
    local directory=$1 user
    user=${worker:-$(id -un)}
    match_postgres "$directory"
    [ ! -f "$directory/PG_VERSION" ] || return 0
    as_worker rm -rf "$directory.new"
    as_worker "$postgres_bin/initdb" --pgdata "$directory.new" --username postgres --auth reject \
        --encoding UTF8 --locale C.UTF-8 --data-checksums >/dev/null
    as_worker tee "$directory.new/pg_hba.conf" >/dev/null <<<'local all all peer map=foothold'
    printf 'foothold %s postgres\nfoothold %s foothold_login\nfoothold root postgres\nfoothold root foothold_login\n' "$user" "$user" |
        as_worker tee "$directory.new/pg_ident.conf" >/dev/null
    as_worker tee -a "$directory.new/postgresql.conf" >/dev/null <<<"include 'foothold.conf'"
    as_worker touch "$directory.new/foothold.conf"
    # The rename is the last step, so that a creation cut short is begun anew.
    as_worker mv "$directory.new" "$directory"
}

# Writes a cluster's settings: configure_cluster DIRECTORY SOCKET_DIRECTORY [LINE …]. No row's values reach its log.
configure_cluster() {
    local directory=$1 socket=$2
    shift 2
    as_worker mkdir -p -m 700 "$socket"
    printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '${socket//\'/\'\'}'" "unix_socket_permissions = 0700" \
        "log_error_verbosity = terse" "log_min_error_statement = panic" "$@" |
        as_worker tee "$directory/foothold.conf" >/dev/null
}

# Removes what a killed cluster left, if no process of it lives; a process number may belong to another program by now.
clear_stale_cluster() {
    local directory=$1 socket=$2 file pid
    for file in "$directory/postmaster.pid" "$socket/.s.PGSQL.5432.lock"; do
        [ -f "$file" ] || continue
        pid=$(head -n 1 "$file" | tr -dc 0-9)
        [ -n "$pid" ] && [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$(readlink -f "$directory")" ] && continue
        as_worker rm -f "$file"
    done
}

# Ends a cluster that lives on from an earlier run, so that it is ours to watch.
stop_stray_cluster() {
    local directory=$1
    [ -f "$directory/postmaster.pid" ] || return 0
    as_worker "$postgres_bin/pg_ctl" stop --pgdata "$directory" --mode fast --wait --silent >/dev/null 2>&1 || true
}

# Waits until a cluster takes connections, 60 s at most; fails at once when its process has ended: wait_for_cluster SOCKET PID
wait_for_cluster() {
    local attempt
    for ((attempt = 0; attempt < 600; attempt++)); do
        if as_worker "$postgres_bin/pg_isready" --quiet --host "$1" --username postgres; then return 0; fi
        kill -0 "$2" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

# Creates a database if there is none of that name: create_database SOCKET NAME
create_database() {
    local psql=("$postgres_bin/psql" --no-psqlrc --quiet --tuples-only --no-align --host "$1" --username postgres --dbname postgres)
    [ "$(as_worker "${psql[@]}" --command "SELECT 1 FROM pg_database WHERE datname = '$2'")" = 1 ] ||
        as_worker "${psql[@]}" --command "CREATE DATABASE \"$2\""
}

# Whether something listens on a port of this machine.
port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
