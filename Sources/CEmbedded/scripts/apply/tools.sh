# shellcheck shell=sh
# --- The programs ---

# TOOL or TOOL:LEAST-VERSION ...
run_tools() {
    missing=''
    for tool; do program_of "${tool%%:*}" >/dev/null || missing="$missing ${tool%%:*}"; done
    if [ -n "$missing" ]; then stop "These programs are not on PATH:$missing. Install them and start again." 69; fi
    for tool; do
        say "${tool%%:*}: $(program_of "${tool%%:*}")"
        case $tool in *:*) check_version "${tool%%:*}" "${tool#*:}" ;; esac
    done
}

# TOOL LEAST-VERSION: compares the first version that `TOOL version` names, number by number.
check_version() {
    found=$("$1" version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9][0-9]*\.[0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' | head -n 1)
    say "$1 $found"
    newest=$(printf '%s\n' "${found:-0.0.0}" "$2" | sort -t . -k 1,1n -k 2,2n -k 3,3n | tail -n 1)
    if [ "$newest" != "$found" ]; then stop "$(program_of "$1") is ${found:-of an unknown version}; it has to be $2 or newer." 69; fi
}

# TOOL: where it is. Terraform may be OpenTofu: what SLIPWAY_TERRAFORM names, else the first of both on PATH.
program_of() {
    case $1 in
    terraform)
        (
            unset -f terraform
            if [ -n "${SLIPWAY_TERRAFORM:-}" ]; then command -v "$SLIPWAY_TERRAFORM"; else command -v terraform || command -v tofu; fi
        )
        ;;
    *) command -v "$1" ;;
    esac
}

# Steps and checks call it so, whichever of both it is.
terraform() { command "$(program_of terraform)" "$@"; }
