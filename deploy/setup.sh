#!/usr/bin/env bash
# Sets the project up on this machine: system packages, .venv, locked dependencies, the project itself.
# Usage: deploy/setup.sh [runtime|test]. Run again, it does only what is missing; then it needs no network.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly wanted="${1:-runtime}"
readonly packages=deploy/system-packages.txt
readonly venv=.venv

say() { printf '%s\n' "setup: $*"; }
fail() { printf '%s\n' "setup: $*" >&2; exit 1; }

lock_of() { [ "$1" = test ] && echo requirements-dev.lock || echo requirements.lock; }

# Packages of the wanted sets that are not installed, under their own name or as what another one provides.
missing_packages() {
    awk -v set="$1" '/^\[/ { on = ($1 == "[runtime]" || set == "test"); next } on && NF && !/^#/ { print $1 }' \
        "$packages" | sort -u | comm -23 - <(
        dpkg-query -W -f='${db:Status-Abbrev},${Package},${Provides}\n' |
            awk -F', *' '/^ii/ { for (i = 2; i <= NF; i++) { sub(/ .*/, "", $i); print $i } }' | sort -u
    )
}

# How this user may install packages: nothing to put in front (root), sudo, or not at all.
privilege() {
    if [ "$(id -u)" = 0 ]; then
        echo env
    elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        echo sudo
    fi
}

install_packages() {
    local as="$1"
    shift
    local no_cluster=/etc/postgresql-common/createcluster.d/xiaochuang-setup.conf
    # Installing the PostgreSQL server would also create and start a database of the machine's own. Tests bring theirs.
    if [[ " $* " == *" postgresql "* ]]; then
        "$as" mkdir -p "${no_cluster%/*}"
        echo "create_main_cluster = false" | "$as" tee "$no_cluster" >/dev/null
        # shellcheck disable=SC2064
        trap "'$as' rm -f '$no_cluster'" RETURN
    fi
    "$as" apt-get update -q &&
        "$as" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

ensure_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "this is not Debian; install what $packages names yourself, then see 'hall doctor'."
        return
    fi
    local missing as
    missing="$(missing_packages "$wanted" | paste -sd ' ')"
    [ -n "$missing" ] || return 0
    local by_hand="apt-get update && apt-get install --no-install-recommends $missing"
    if command -v sudo >/dev/null; then by_hand="${by_hand//apt-get/sudo apt-get}"; else by_hand="su -c '$by_hand'"; fi
    as="$(privilege)"
    [ -n "$as" ] || fail "these system packages are missing and only an administrator may install them: $missing
Type this, or have it typed, then run make again:
    $by_hand"
    say "installing system packages: $missing"
    # Word by word: package names hold no spaces.
    # shellcheck disable=SC2086
    install_packages "$as" $missing || fail "apt could not install everything; see above, or type: $by_hand"
}

find_python() {
    local candidate
    for candidate in ${PYTHON:+"$PYTHON"} python3 python3.11 python3.12 python3.13; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    fail "Python 3.11 or newer is needed; name it with PYTHON=/path/to/python3 if it is not called python3."
}

# Debian keeps ensurepip in a package of its own; a .venv without pip, filled by the pip outside, does without it.
ensure_venv() {
    local python
    if [ "$(cat "$venv/.place" 2>/dev/null || pwd)" = "$(pwd)" ] && "$venv/bin/python" -c '' 2>/dev/null; then
        return
    fi
    python="$(find_python)"
    say "making $venv with $("$python" --version)"
    "$python" -m venv --clear --without-pip "$venv" || fail "$python cannot make $venv; see above."
}

pip_install() {
    local python
    if "$venv/bin/python" -c 'import pip' 2>/dev/null; then
        "$venv/bin/python" -m pip install "$@"
        return
    fi
    python="$(find_python)"
    "$python" -c 'import pip' 2>/dev/null || fail "$python has no pip; install it: sudo apt-get install python3-pip"
    "$python" -m pip --python "$venv/bin/python" install "$@"
}

# What the installed set depends on; when this is unchanged there is nothing to do.
fingerprint() {
    { "$venv/bin/python" --version; pwd; cat "$(lock_of "$1")" pyproject.toml; } | sha256sum
}

ensure_dependencies() {
    local stamp="$venv/.installed-$wanted"
    if [ "$(cat "$stamp" 2>/dev/null)" = "$(fingerprint "$wanted")" ]; then
        return
    fi
    say "installing the dependencies in $(lock_of "$wanted") (the first time about 250 MB)"
    pip_install -qq --disable-pip-version-check --require-hashes --only-binary=:all: -r "$(lock_of "$wanted")" ||
        fail "the dependencies could not be installed; see above."
    pip_install -qq --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable . ||
        fail "the project could not be installed into $venv; see above."
    pwd >"$venv/.place"
    fingerprint runtime >"$venv/.installed-runtime"
    fingerprint "$wanted" >"$stamp"
}

[ "$wanted" = runtime ] || [ "$wanted" = test ] || fail "no such set '$wanted'; there are runtime and test."
ensure_packages
mkdir -p "$venv"
exec 9>"$venv/.lock"
flock 9
ensure_venv
ensure_dependencies
