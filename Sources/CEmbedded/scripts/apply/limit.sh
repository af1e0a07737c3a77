# shellcheck shell=sh
# --- Time limits ---

# SECONDS COMMAND...: the command, in the foreground, so that Ctrl-C reaches it. Where it takes longer it is ended with all
# that it started, and .apply/overdue is there.
within() {
    if [ -e .apply/overdue ]; then rm -f .apply/overdue; fi
    watch_over "$1" </dev/null >/dev/null 2>&1 9<&- &
    watcher=$!
    say "$watcher" >.apply/watcher
    shift
    code=0
    "$@" || code=$?
    # By KILL, for a signal that comes before the watcher has put its traps away is lost.
    [ -e .apply/overdue ] || kill -KILL "$watcher" 2>/dev/null
    wait "$watcher" 2>/dev/null
    watcher=''
    return "$code"
}

# SECONDS: asks the step to end, which Terraform uses to write its state; after a minute it is made to.
watch_over() {
    trap - EXIT
    left=$1
    while [ "$left" -gt 0 ]; do
        left=$((left - 1))
        sleep 1
        kill -0 $$ || exit
    done
    : >.apply/overdue
    me=$(cat .apply/watcher)
    running=''
    for process in $(started_by $$); do
        if [ "$process" != "$me" ]; then running="$running $(family "$process")"; fi
    done
    for process in $running; do kill -TERM "$process"; done
    left=60
    while [ "$left" -gt 0 ] && some_live; do
        left=$((left - 1))
        sleep 1
    done
    for process in $running; do kill -KILL "$process"; done
}

# Whether one of `running` is still there.
some_live() {
    for process in $running; do
        if kill -0 "$process"; then return 0; fi
    done
    return 1
}

# PROCESS: it, and all that it started.
family() {
    say "$1"
    for child in $(started_by "$1"); do family "$child"; done
}

# PROCESS: those that it started itself.
started_by() {
    if [ -r /proc/self/stat ]; then
        sed -n "s/^\([0-9]*\) (.*) [A-Z] $1 .*/\1/p" /proc/[0-9]*/stat
    else
        ps -A -o ppid= -o pid= | sed -n "s/^ *$1  *\([0-9]*\)\$/\1/p"
    fi
}
