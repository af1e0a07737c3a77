# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- Steps: which are wanted, and how one is carried out ---

# list_steps calls this for each step, in order: step ID KIND NEEDS MINUTES LIMIT TITLE REMEDY COMMAND...
step() { "$each" "$@"; }

# A step is done when its mark holds the fingerprint of this bundle: an edited environment is applied again.
is_done() {
    holds "$counted_as_done" "$1" && return 0
    holds "$again" "$1" && return 1
    [ "$(cat "$marks/$1.done" 2>/dev/null)" = "$fingerprint" ]
}

# Gathers the steps, last one first, and what --from and --to make of them.
survey() {
    steps_reversed="$1 $2 $3
$steps_reversed"
    if [ -n "$to_found" ]; then beyond="$beyond $1"; fi
    if [ "$1" = "$to" ]; then to_found=yes; fi
    if [ "$1" = "$from" ]; then from_found=yes; fi
    if [ -z "$from" ] || [ "$2" = preflight ]; then return; fi
    if [ -n "$from_found" ]; then again="$again $1"; else counted_as_done="$counted_as_done $1"; fi
}

# Changes and verifications are wanted until they are done. A preflight is wanted as often as a wanted step needs it:
# credentials expire, and a saved plan serves only once. The first checks, which need nothing, are always wanted.
find_wanted() {
    wanted='' needed='' count=0 to_do=0
    while read -r id kind needs; do
        [ -n "$id" ] || continue
        if holds "$beyond" "$id"; then continue; fi
        if [ "$kind" != preflight ]; then
            if is_done "$id"; then continue; fi
            to_do=$((to_do + 1))
        elif [ -n "$needs" ] && ! holds "$needed" "$id"; then
            continue
        fi
        wanted="$wanted $id"
        needed="$needed $needs"
        count=$((count + 1))
    done <<END
$steps_reversed
END
}

show() {
    holds "$wanted" "$1" || return 0
    say "$1 ($2): $6"
    previewed=''
    if holds "$previews" "$1"; then previewed=yes; fi
    shift 7
    say "    $(typed "$@")"
    # In a shell of its own, for what cannot be shown is no reason to stop.
    if [ -n "$previewed" ]; then (shift 2 && run_named "$@" --dry-run 2>&1 </dev/null) | sed 's/^/    /'; fi
}

carry_out() {
    holds "$wanted" "$1" || return 0
    id=$1 kind=$2 minutes=$4 limit=${SLIPWAY_STEP_SECONDS:-$(($5 * 60))} title=$6 remedy=$7
    shift 7
    number=$((number + 1))
    if [ "$kind" = change ]; then before_first_change; fi
    log=$marks/$id.log
    takes=''
    if [ "$minutes" -ge 2 ]; then takes=" (about $minutes min, see $log)"; fi
    say "[$number/$count] $id: $title$takes"
    rm -f "$marks/$id.done"
    started=$(date +%s)
    { typed "$@" && echo; } >"$log"
    code=0
    export SLIPWAY_STEP="$id"
    within "$limit" "$@" >>"$log" 2>&1 </dev/null || code=$?
    if [ -e .apply/overdue ]; then say "There was no end to it within $limit seconds; it was ended." >>"$log"; fi
    sed -n 's/^note: /        note: /p' "$log"
    if [ "$code" -ne 0 ]; then report_failure; fi
    write_down "$marks/$id.done" "$fingerprint"
    took=$(($(date +%s) - started))
    if [ "$took" -ge 60 ]; then say "        done in $((took / 60)) min $((took % 60)) s"; fi
}

report_failure() {
    {
        say
        say "Step $id ($title) failed with exit code $code. The last lines of $log:"
        tail -n 15 "$log" | sed 's/^/    /'
        say "What to try: $remedy"
        say "Then go on with: $again_command"
    } >&2
    exit 1
}

# Asks once, then remembers which route and account this environment belongs to, and forgets the other direction.
before_first_change() {
    [ -z "$begun" ] || return 0
    begun=yes
    account=''
    if [ -f .apply/account.seen ]; then account=" in AWS account $(cat .apply/account.seen)"; fi
    if [ -z "$yes" ]; then
        if [ "$direction" = destroy ]; then
            say "This destroys the environment $environment$account and all that is in it."
            expected=$environment
        else
            what="This makes the environment $environment$account: $monthly_cost, see PLAN.md."
            if [ -n "$beyond" ]; then what="This does the steps of $environment$account as far as $to, see PLAN.md."; fi
            say "$what"
            expected=yes
        fi
        printf 'Type %s to go on: ' "$expected"
        read -r answer || answer=''
        if [ "$answer" != "$expected" ]; then
            stop "Nothing was changed. To go on, answer with $expected, or start with --yes." 130
        fi
    fi
    rm -f "$opposite_marks"/*.done
    write_down .apply/route "$route"
    if [ -f .apply/account.seen ]; then mv .apply/account.seen .apply/account || exit 74; fi
}
