# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Pulsekeep authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts share; sourced, not run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# A clone elsewhere, and a build after everything was deleted, find what was compiled before.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_COMPILERCHECK=content
export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime

configure() { # preset
    local preset=$1 log
    [ -f "build/$preset/build.ninja" ] && return
    log=$(mktemp)
    cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; return 1; }
    rm -f "$log"
}

build() { # preset [target...]
    local preset=$1 target arguments=()
    shift
    for target in "$@"; do arguments+=(--target "$target"); done
    configure "$preset"
    echo "Building ($preset)"
    NINJA_STATUS='[%f/%t] ' cmake --build "build/$preset" "${arguments[@]}"
}
