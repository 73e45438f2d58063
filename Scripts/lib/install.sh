# shellcheck shell=bash
# Installs what is missing on a Debian 12 that has Swift and git. Needs progress.sh.

# What Swift needs to start, to compile C and to link: swift.org's list for Debian 12, without what only its debugger uses.
# shellcheck disable=SC2034  # used by the commands that read this file
toolchain_packages=(binutils git libc6-dev libcurl4 libgcc-12-dev libncurses6 libstdc++-12-dev libxml2 pkg-config)

# The Swift toolchain itself cannot be had from Debian.
need_swift() {
    if command -v swift >/dev/null; then return; fi
    if [[ -x /opt/swift/usr/bin/swift ]]; then
        export PATH="/opt/swift/usr/bin:$PATH"
        return
    fi
    fail "Swift is not in PATH. Install Swift 6.3 or later from https://www.swift.org/install/linux/ and try again."
    exit 69
}

# missing_packages NAME...: those of the Debian packages that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || printf '%s\n' "$package"
    done
}

as_root() {
    if [[ $(id -u) == 0 ]]; then "$@"; else sudo --non-interactive "$@"; fi
}

# need_packages LOG NAME...: installs what is missing of these Debian packages.
need_packages() {
    local log=$1
    shift
    if ! command -v dpkg-query >/dev/null; then
        say "This is not Debian: make sure that these are installed: $*"
        return
    fi
    local -a missing
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} == 0)); then return; fi
    if [[ $(id -u) != 0 ]] && ! { command -v sudo >/dev/null && sudo --non-interactive true 2>/dev/null; }; then
        fail "These Debian packages are missing, and this user may not install them: ${missing[*]}"
        fail "Ask an administrator to run: apt-get install ${missing[*]}"
        exit 69
    fi
    quietly "Installing ${missing[*]}" "$log" install_packages "${missing[@]}"
}

install_packages() {
    as_root apt-get update -q &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

# need_python ROOT LOG: a private Python environment in ROOT/.build-python with what Tests/requirements.txt pins.
need_python() {
    local root=$1 log=$2
    local environment="$root/.build-python" wanted
    wanted=$(sha256sum "$root/Tests/requirements.txt" | cut -d ' ' -f 1)
    if [[ -x "$environment/bin/python" && $(cat "$environment/requirements.sha256" 2>/dev/null) == "$wanted" ]] &&
        "$environment/bin/python" -c 'import pytest' 2>/dev/null; then
        return
    fi
    local python=/usr/bin/python3
    [[ -x $python ]] || python=python3
    quietly "Making the Python environment in .build-python" "$log" \
        install_python "$python" "$environment" "$root/Tests/requirements.txt"
    printf '%s' "$wanted" >"$environment/requirements.sha256"
}

install_python() {
    rm -rf "$2" && "$1" -m venv "$2" && "$2/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$3"
}
