# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- Lock ---

# Host, process and its start: a number alone may by now belong to another process.
identity() { say "$(uname -n):$1:$(start_of "$1")"; }

# Nothing for a process that has ended, even while its entry still waits for its parent (Z, a zombie).
start_of() {
    if [ -r "/proc/$1/stat" ]; then
        sed -n 's/.*) //; /^[ZX]/!p' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20
    else
        ps -o stat= -o lstart= -p "$1" 2>/dev/null | sed '/^Z/d; s/^[^ ]* *//' | tr ' ' _
    fi
}

# A link to a name that says who holds it: made in one move, never half there. One whose process is gone counts for nothing.
take_lock() {
    me=$(identity $$)
    tries=0
    until ln -s "$me" .apply/lock 2>/dev/null; do
        tries=$((tries + 1))
        owner=$(readlink .apply/lock) || owner=''
        process=${owner#*:}
        process=${process%%:*}
        if [ -n "$owner" ] && [ "${owner%%:*}" != "$(uname -n)" ]; then
            stop "Another run on ${owner%%:*} holds .apply/lock. If it is gone for good: rm .apply/lock" 75
        fi
        if [ -n "$owner" ] && [ "$owner" = "$(identity "$process")" ]; then
            stop "Another run is under way here (process $process). Wait for it to end." 75
        fi
        if [ "$tries" -gt 5 ]; then stop "The lock .apply/lock cannot be made. Look at who may write in .apply/." 73; fi
        # Of two that find the same stale lock, one moves it; one that moved a fresh lock by mistake puts it back.
        if mv .apply/lock ".apply/lock.$$" 2>/dev/null; then
            moved=$(readlink ".apply/lock.$$")
            rm -f ".apply/lock.$$"
            if [ "$moved" != "$owner" ]; then ln -s "$moved" .apply/lock 2>/dev/null; fi
        fi
    done
    trap leave EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

leave() {
    status=$?
    if [ "$(readlink .apply/lock)" = "$me" ]; then rm -f .apply/lock; fi
    case $status in 129 | 130 | 143) say "Stopped. Go on with: $again_command" >&2 ;; esac
}
