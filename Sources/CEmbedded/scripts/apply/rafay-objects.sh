# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- Rafay's objects ---

# FILE...: objects with places to fill in are filled in as copies under .apply/, so that no secret enters the bundle or Git.
# Where the bundle's object is another one by now, what was filled in is carried over into it, in the same project alone.
run_filled_in() {
    open=''
    mkdir -p .apply/rafay
    for file; do
        copy=.apply/rafay/${file##*/}
        if [ -f "$copy" ] && ! cmp -s "$file" "$copy.origin"; then carry_over "$copy" "$file"; fi
        [ -f "$copy" ] || { cp "$file" "$copy" && cp "$file" "$copy.origin"; } || exit 1
        if grep -q "^[^#]*value: UPDATE_VALUE" "$copy"; then open="$open $copy"; fi
    done
    if [ -n "$open" ]; then stop "Put the real values in place of UPDATE_VALUE in$open, and start again. Git ignores that folder."; fi
}

# COPY FILE: makes the copy anew, with the values of its keys.
carry_over() {
    if [ "$(grep '^  project:' "$1")" != "$(grep '^  project:' "$2")" ]; then
        note "$1 was filled in for another project, and is not used for this one."
        rm -f "$1"
        return
    fi
    awk '
        $1 == "-" && $2 == "key:" { key = $3 }
        FNR == NR { if ($1 == "value:") value[key] = $0; next }
        $1 == "value:" && key in value { print value[key]; next }
        { print }' "$1" "$2" >"$1.new" && mv "$1.new" "$1" && cp "$2" "$1.origin" || exit 1
}

# PROJECT AGENT
run_agent() {
    answer=$(rctl get agent "$2" -p "$1" -o json) || stop "Rafay knows no agent $2 in the project $1."
    say "$answer"
    case $answer in
    *UNHEALTHY*) ;;
    *HEALTHY*) return ;;
    esac
    stop "The agent $2 of the project $1 is not healthy. Start it, and wait until the console shows it as healthy."
}

# PROJECT KIND NAME: 0 when the object is not there. "not found" alone proves nothing, for that may be the project, the host
# or the page: the project has to answer with its objects of the kind, and this one must not be among them.
is_gone() {
    if answer=$(rctl get "$2" "$3" -p "$1" -o json 2>&1); then return 1; fi
    case $answer in *[Nn]'ot found'* | *[Nn]'ot Found'* | *NotFound* | *404*) ;; *) return 1 ;; esac
    listed=$(rctl get "$2" -p "$1" 2>&1) || return 1
    ! holds "$(printf '%s' "$listed" | tr -c 'A-Za-z0-9._-' ' ')" "$3"
}

# PROJECT KIND NAME: tells Rafay to delete the object; sets `answer`. With -y, for without it rctl asks, and takes no answer for
# no: it says "Aborted", with status 0. What it says counts for nothing else: the object has to be gone.
delete_in_rafay() {
    answer=$(rctl delete "$2" "$3" -p "$1" -y 2>&1) || return 1
    case $answer in [Aa]borted*) return 1 ;; esac
}

# PROJECT KIND NAME MINUTES: deletes the object, and what was filled in for it.
run_delete_object() {
    set_deadline "$4"
    if is_gone "$1" "$2" "$3"; then say "There is no $2 $3." && forget_filled_in "$2" && return; fi
    refused=''
    delete_in_rafay "$1" "$2" "$3" || refused=yes
    deleted=$answer
    say "$deleted"
    until is_gone "$1" "$2" "$3"; do
        if [ -n "$refused" ]; then stop "Rafay does not delete the $2 $3: $deleted"; fi
        in_time || stop "The $2 $3 is still there, or the project $1 does not answer: $answer"
        wait_a_little
    done
    say "The $2 $3 is gone."
    forget_filled_in "$2"
}

# KIND: the copies of its objects in which credentials stand.
forget_filled_in() { rm -f .apply/rafay/*-"$1".yaml .apply/rafay/*-"$1".yaml.origin; }
