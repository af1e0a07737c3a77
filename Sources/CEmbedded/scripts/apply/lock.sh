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

# The link .apply/lock leads to the name of who holds it. What makes it safe to take the place of one that has ended is the
# system's lock on the folder, or, where there is no `flock`, a folder that only one can make.
take_lock() {
    me=$(identity $$)
    if command -v flock >/dev/null 2>&1; then take_lock_with_flock; else take_lock_alone; fi
    trap leave EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# Ends the run when the link names a process that is there, or one of another machine.
refuse_other_run() {
    owner=$(readlink .apply/lock) || owner=''
    process=${owner#*:}
    process=${process%%:*}
    if [ -n "$owner" ] && [ "${owner%%:*}" != "$(uname -n)" ]; then
        stop "Another run on ${owner%%:*} holds .apply/lock. If it is gone for good: rm .apply/lock" 75
    fi
    if [ -n "$owner" ] && [ "$owner" = "$(identity "$process")" ]; then
        stop "Another run is under way here (process $process). Wait for it to end." 75
    fi
}

# All that this run starts holds the folder too: a Terraform that outlives its run still keeps others out.
take_lock_with_flock() {
    exec 9<.apply
    tries=0
    until flock -n 9; do
        refuse_other_run
        tries=$((tries + 1))
        if [ "$tries" -gt 3 ]; then stop 'What another run started is still at work here (ps shows it, mostly as terraform). Wait for its end.' 75; fi
        sleep 1
    done
    refuse_other_run
    rm -f .apply/lock
    ln -s "$me" .apply/lock || stop 'The lock .apply/lock cannot be made. Look at who may write in .apply/.' 73
}

# Making a link is one move. One that has ended is taken away under .apply/lock.taking, and looked at once more there: by
# then another run may have taken its place.
take_lock_alone() {
    tries=0
    until ln -s "$me" .apply/lock 2>/dev/null; do
        refuse_other_run
        tries=$((tries + 1))
        if [ "$tries" -gt 5 ]; then stop 'The lock .apply/lock cannot be made. Look at who may write in .apply/; if no run is under way: rmdir .apply/lock.taking' 73; fi
        if mkdir .apply/lock.taking 2>/dev/null; then
            if [ "$(readlink .apply/lock)" = "$owner" ]; then rm -f .apply/lock; fi
            rmdir .apply/lock.taking
        else
            sleep 1
        fi
    done
}

leave() {
    status=$?
    if [ -n "${watcher:-}" ]; then kill -KILL "$watcher" 2>/dev/null; fi
    if [ "$(readlink .apply/lock)" = "$me" ]; then rm -f .apply/lock; fi
    case $status in 129 | 130 | 143) say "Stopped. Go on with: $again_command" >&2 ;; esac
}
