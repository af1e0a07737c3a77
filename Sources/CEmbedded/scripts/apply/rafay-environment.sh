# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- The environment in Rafay ---

# The states are those of RafaySystems/terraform-provider-rafay, rafay/resource_environment.go: StatusSubmitted is at work,
# StatusOK and StatusFailed are ends, StatusNotSet is the same as none. A trigger that Rafay did not process stays
# submitted for ever, and its latest event has the reason.

# PROJECT NAME: sets `condition`, `reason` and `shown`, all that Rafay shows of the environment's work.
read_environment() {
    condition='' reason='' shown=''
    answer=$(rctl get environment "$2" -p "$1" -o json 2>&1) || return 1
    answer=$(printf '%s' "$answer" | tr '\n' ' ' | sed "s/\\\\\"/'/g")
    shown=$(behind '"status"' "$answer")
    digest=$(behind '"digestedStatus"' "$shown")
    condition=$(text_of '"conditionStatus"' "$digest")
    reason=$(text_of '"reason"' "$digest")
    latest=$(text_of '"reason"' "$(behind '"triggerDetails"' "$(behind '"latestEvents"' "$shown")")")
    case $reason in *'trigger not processed'*) condition=StatusFailed reason=$latest ;; esac
    reason=${reason:-$latest}
}

# WORD TEXT: what follows the first WORD.
behind() { case $2 in *"$1"*) printf '%s' "${2#*"$1"}" ;; esac; }
# KEY JSON: the text that its first KEY has.
text_of() { behind "$1" "$2" | sed -n 's/^ *: *"\([^"]*\)".*/\1/p'; }

# Whether what is shown is of the work that was asked for, and not still of the work before it.
has_moved() {
    if [ "$condition" = StatusSubmitted ] || [ "$shown" != "$before" ]; then moved=yes; fi
    [ -n "$moved" ]
}

# FILE PROJECT NAME MINUTES: publishes the Environment and waits for its end. A run that was stopped meanwhile is gone on with.
run_publish() {
    begun=.apply/rafay/environment.begun this=$(cksum <SHA256SUMS) moved=''
    set_deadline "$4"
    read_environment "$2" "$3"
    if [ "$this $shown" = "$(cat $begun 2>/dev/null)" ] || [ "$this" != "$(cut -d ' ' -f 1-2 $begun 2>/dev/null)" ]; then
        while [ "$condition" = StatusSubmitted ]; do
            in_time || stop "Rafay is still at work on $3, for somebody else. Wait for its end in the console, then start again."
            wait_a_little
            read_environment "$2" "$3"
        done
        printf '%s %s\n' "$this" "$shown" >$begun
        rctl apply -f "$1" || exit 1
    fi
    before=$(cut -d ' ' -f 3- $begun) idle=0
    while in_time; do
        wait_a_little
        read_environment "$2" "$3" || say "$answer"
        say "${condition:-no status}"
        if has_moved; then
            case $condition in
            StatusOK) rm -f $begun && return ;;
            StatusFailed) rm -f $begun && stop "Rafay could not bring up $3: ${reason:-no reason given}." ;;
            StatusSubmitted) idle=0 ;;
            esac
        fi
        idle=$((idle + 1))
        if [ "$idle" -gt 60 ]; then
            rm -f $begun
            stop "Rafay has taken $3 and begins nothing (${condition:-no status}). Look at the environment in the console, then start again."
        fi
    done
    stop "Rafay is still at work on $3 after $4 min. Look at the environment in the console, then start again."
}

# PROJECT NAME MINUTES: deletes the Environment, which destroys what it made, and waits until it is gone.
run_unpublish() {
    set_deadline "$3"
    asked='' moved=''
    read_environment "$1" "$2"
    before=$shown
    until is_gone "$1" environment "$2"; do
        in_time || stop "Rafay is still at work on $2 after $3 min. Look at the environment in the console, then start again."
        if [ -z "$asked" ]; then
            if delete_in_rafay "$1" environment "$2"; then
                asked=yes
            elif [ "$condition" != StatusSubmitted ]; then
                stop "Rafay does not delete the environment $2: $answer"
            fi
            say "$answer"
        fi
        wait_a_little
        if read_environment "$1" "$2" && [ -n "$asked" ] && has_moved && [ "$condition" = StatusFailed ]; then
            stop "Rafay could not destroy $2: ${reason:-no reason given}."
        fi
    done
    say "The environment $2 is gone."
}
