# shellcheck shell=sh
# --- Words, and waiting ---

say() { printf '%s\n' "$*"; }

# The end of a run, or of a check: a sentence that says what to do next.
stop() {
    printf '%s\n' "$1" >&2
    exit "${2:-1}"
}

# FILE TEXT: writes down what later runs go by. A run that cannot does not go on, for it would be forgotten.
write_down() {
    say "$2" >"$1" || stop "$1 cannot be written. Look at how full the disk is, and who may write in .apply/, and start again." 74
}

# Something to know that is no reason to stop; shown on the screen below the step.
note() { printf 'note: %s\n' "$*"; }

# Whether the list $1, words between blanks, holds the word $2.
holds() {
    case " $1 " in *" $2 "*) return 0 ;; esac
    return 1
}

# The arguments as a person would type them.
typed() {
    for word; do
        case $word in
        '' | *[!A-Za-z0-9_./:=,@%+-]*)
            printf "'%s' " "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")"
            ;;
        *) printf '%s ' "$word" ;;
        esac
    done
}

wait_a_little() { sleep "${SLIPWAY_POLL_SECONDS:-10}"; }

# Sets `deadline`, for `in_time`: minutes from now.
set_deadline() { deadline=$(($(date +%s) + $1 * 60)); }
in_time() { [ "$(date +%s)" -lt "$deadline" ]; }
