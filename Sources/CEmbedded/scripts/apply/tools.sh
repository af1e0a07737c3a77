# shellcheck shell=sh
# --- The programs ---

# TOOL or TOOL:LEAST-VERSION ...
run_tools() {
    missing=''
    for tool; do command -v "${tool%%:*}" >/dev/null 2>&1 || missing="$missing ${tool%%:*}"; done
    if [ -n "$missing" ]; then stop "These programs are not on PATH:$missing. Install them and start again." 69; fi
    for tool; do
        say "${tool%%:*}: $(command -v "${tool%%:*}")"
        case $tool in *:*) check_version "${tool%%:*}" "${tool#*:}" ;; esac
    done
}

# TOOL LEAST-VERSION: compares the first version that `TOOL version` names, number by number.
check_version() {
    found=$("$1" version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
    say "$1 $found"
    newest=$(printf '%s\n' "${found:-0.0.0}" "$2" | sort -t . -k 1,1n -k 2,2n -k 3,3n | tail -n 1)
    if [ "$newest" != "$found" ]; then stop "$1 is ${found:-of an unknown version}; it has to be $2 or newer." 69; fi
}
