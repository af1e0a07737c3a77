# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- Rafay ---

# FILE...: objects with places to fill in are filled in as copies under .apply/, so that no secret enters the bundle or Git.
run_filled_in() {
    open=''
    mkdir -p .apply/rafay
    for file; do
        copy=.apply/rafay/${file##*/}
        [ -f "$copy" ] || cp "$file" "$copy"
        if grep -q "^[^#]*value: UPDATE_VALUE" "$copy"; then open="$open $copy"; fi
    done
    if [ -n "$open" ]; then stop "Put the real values in place of UPDATE_VALUE in$open, and start again. Git ignores that folder."; fi
}

# ENDPOINT: the Git repository answers, without ever asking for a password.
run_repository() {
    case $1 in
    *git.example.com*) stop "The repository $1 is an example. Set delivery.rafay.repository.endpoint and make the bundle again." ;;
    esac
    GIT_TERMINAL_PROMPT=0 git ls-remote --heads -- "$1" || stop "Git does not reach $1. Look at its address and your access to it."
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

# ENDPOINT BRANCH FOLDER: the bundle's Terraform files, and no others, into the repository that Rafay reads.
run_push() {
    GIT_TERMINAL_PROMPT=0
    export GIT_TERMINAL_PROMPT
    checkout=.apply/rafay/repository
    target=$checkout/${3:-.}
    rm -rf "$checkout"
    heads=$(git ls-remote --heads -- "$1" "refs/heads/$2") || stop "Git does not reach $1."
    if [ -n "$heads" ]; then
        git clone --quiet --depth 1 --branch "$2" -- "$1" "$checkout" || exit 1
    else
        git init --quiet "$checkout" && git -C "$checkout" checkout --quiet -b "$2" || exit 1
    fi
    rm -rf "$target/terraform"
    while read -r _ file; do
        case $file in
        terraform/*)
            mkdir -p "$target/$(dirname "$file")"
            cp "$file" "$target/$file" || exit 1
            ;;
        esac
    done <SHA256SUMS
    git -C "$checkout" add --all --force -- . || exit 1
    if git -C "$checkout" diff --cached --quiet; then
        say 'The repository has these stages already.'
        return
    fi
    git -C "$checkout" commit --quiet -m "Set the Terraform stages of $environment" || exit 1
    git -C "$checkout" push --quiet -- "$1" "HEAD:refs/heads/$2" || exit 1
}

# PROJECT NAME: sets `condition` and `reason` from the Environment's digested status.
read_environment() {
    status=$(rctl get environment "$2" -p "$1" -o json 2>&1) || return 1
    digest=$(printf '%s' "$status" | tr '\n' ' ' | sed "s/\\\\\"/'/g" | sed -n 's/.*"digestedStatus"//p')
    condition=$(printf '%s' "$digest" | sed -n 's/^[^}]*"conditionStatus" *: *"\([A-Za-z]*\)".*/\1/p')
    reason=$(printf '%s' "$digest" | sed -n 's/^[^}]*"reason" *: *"\([^"]*\)".*/\1/p')
}

# VERB NAME: ends the run when the Environment has failed, and not only still shows how the work before this one ended.
stop_if_failed() {
    if [ "$condition" = StatusFailed ]; then failed_looks=$((failed_looks + 1)); else failed_looks=0; fi
    if [ "$failed_looks" -ge 3 ]; then stop "Rafay could not $1 $2: ${reason:-no reason given}."; fi
}

# FILE PROJECT NAME MINUTES: publishes the Environment, unless that is under way, and waits for its end.
run_publish() {
    condition=''
    read_environment "$2" "$3" || condition=''
    if [ "$condition" != StatusSubmitted ]; then rctl apply -f "$1" || exit 1; fi
    failed_looks=0
    set_deadline "$4"
    while in_time; do
        wait_a_little
        read_environment "$2" "$3" || condition=unknown
        say "$condition"
        if [ "$condition" = StatusOK ]; then return; fi
        stop_if_failed 'bring up' "$3"
    done
    stop "Rafay is still at work on $3 after $4 min. Look at the environment in the console, then start again."
}

# PROJECT NAME MINUTES: deletes the Environment, which destroys what it made, and waits until it is gone.
run_unpublish() {
    set_deadline "$3"
    asked='' failed_looks=0
    while in_time; do
        if ! read_environment "$1" "$2"; then
            if is_not_found "$status"; then say "$2 is gone." && return; fi
            say "$status"
        elif [ -z "$asked" ]; then
            if [ "$condition" != StatusSubmitted ]; then rctl delete environment "$2" -p "$1" || exit 1; fi
            asked=yes
        else
            stop_if_failed destroy "$2"
        fi
        wait_a_little
    done
    stop "Rafay is still at work on $2 after $3 min. Look at the environment in the console, then start again."
}

# PROJECT KIND NAME: one that is gone already is as good as deleted.
run_delete_object() {
    answer=$(rctl delete "$2" "$3" -p "$1" 2>&1) && say "$answer" && return
    is_not_found "$answer" || stop "Rafay does not delete the $2 $3: $answer"
    say "There is no $2 $3."
}

is_not_found() {
    case $1 in *'not found'* | *'Not Found'* | *'NotFound'*) return 0 ;; esac
    return 1
}
