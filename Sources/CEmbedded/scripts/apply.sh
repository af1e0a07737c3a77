#!/bin/sh
# Brings this environment about, and takes it down again for ./destroy.sh. `./apply.sh --help` tells how.
#
# The first part is this environment: what plan.json says, as calls of `step`. The rest is the same in every bundle:
# how steps are carried out, and the few checks that no single call of a tool can make (`./apply.sh run CHECK ...`).
# It needs a POSIX shell, coreutils, and the tools that the steps call.

# >>> This environment, written by slipway. Every value is quoted; nothing in them is meant to expand.
environment=''
monthly_cost=''
routes=''
list_steps() { :; }
# <<< This environment

show_help() {
    cat <<END
Usage: ./apply.sh   [ROUTE] [--dry-run] [--from STEP] [--yes] [--allow-destroy]
       ./destroy.sh [ROUTE] [--dry-run] [--from STEP] [--yes]

Applies the environment $environment, or takes it down. Routes: $routes.
Without ROUTE: the one that was begun, else the first.

  --dry-run        list the steps still to be done and their commands; touch nothing
  --from STEP      count the changes before STEP as done, and do STEP and all after it again
  --yes            do not ask before the first change
  --allow-destroy  let a stage destroy or replace what it made before
  --help           this text

A step that is done is not done again; a run that failed or was killed goes on where it stopped. Logs and marks
stand in .apply/. PLAN.md tells what each step does, takes and costs, and what to do when one fails.

Environment variables: SLIPWAY_ACCOUNT refuses every AWS account but this one; SLIPWAY_POLL_SECONDS is the time
between two looks at something slow (10).
END
}

# --- Words ---

say() { printf '%s\n' "$*"; }

# The end of a run, or of a check: a sentence that says what to do next.
stop() {
    printf '%s\n' "$1" >&2
    exit "${2:-1}"
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

# --- Steps ---

# list_steps calls this for each step, in order: step ID KIND NEEDS MINUTES TITLE REMEDY COMMAND...
step() { "$each" "$@"; }

# A step is done when its mark holds the fingerprint of this bundle: an edited environment is applied again.
is_done() {
    holds "$counted_as_done" "$1" && return 0
    holds "$again" "$1" && return 1
    [ "$(cat "$marks/$1.done" 2>/dev/null)" = "$fingerprint" ]
}

# Gathers the steps, last one first, and what --from makes of them.
survey() {
    steps_reversed="$1 $2 $3
$steps_reversed"
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
    say "$1 ($2): $5"
    shift 6
    say "    $(typed "$@")"
}

carry_out() {
    holds "$wanted" "$1" || return 0
    id=$1 kind=$2 minutes=$4 title=$5 remedy=$6
    shift 6
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
    SLIPWAY_STEP=$id "$@" >>"$log" 2>&1 </dev/null || code=$?
    sed -n 's/^note: /        note: /p' "$log"
    if [ "$code" -ne 0 ]; then report_failure; fi
    printf '%s\n' "$fingerprint" >"$marks/$id.done"
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
            say "This makes the environment $environment$account: $monthly_cost, see PLAN.md."
            expected=yes
        fi
        printf 'Type %s to go on: ' "$expected"
        read -r answer || answer=''
        if [ "$answer" != "$expected" ]; then
            stop "Nothing was changed. To go on, answer with $expected, or start with --yes." 130
        fi
    fi
    rm -f "$opposite_marks"/*.done
    say "$route" >.apply/route
    if [ -f .apply/account.seen ]; then mv .apply/account.seen .apply/account; fi
}

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

# --- Checks and deeds that no single call of a tool makes: ./apply.sh run NAME ... ---

run_named() {
    name=$1
    shift
    case $name in
    tools) check_tools "$@" ;;
    account) check_account "$@" ;;
    quota) check_quota "$@" ;;
    offered) check_offered "$@" ;;
    name-free) check_name_free "$@" ;;
    hand-over) hand_over "$@" ;;
    review) review "$@" ;;
    smoke-test) smoke_test "$@" ;;
    delete-nodepools) delete_nodepools "$@" ;;
    delete-load-balancers) delete_load_balancers "$@" ;;
    destroy) destroy_stage "$@" ;;
    left-overs) show_left_overs "$@" ;;
    filled-in) check_filled_in "$@" ;;
    repository) check_repository "$@" ;;
    agent) check_agent "$@" ;;
    push) push_stages "$@" ;;
    publish) publish "$@" ;;
    unpublish) unpublish "$@" ;;
    delete-object) delete_object "$@" ;;
    *) stop "There is no check or deed named $name." 64 ;;
    esac
}

wait_a_little() { sleep "${SLIPWAY_POLL_SECONDS:-10}"; }

# Sets `deadline`, for `in_time`: minutes from now.
set_deadline() { deadline=$(($(date +%s) + $1 * 60)); }
in_time() { [ "$(date +%s)" -lt "$deadline" ]; }

# TOOL or TOOL:LEAST-VERSION ...
check_tools() {
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

# REGION: the credentials work, and belong to the account that was meant.
check_account() {
    found=$(aws sts get-caller-identity --region "$1" --query Account --output text) ||
        stop 'AWS does not accept the credentials. Sign in again (aws sso login), or name a profile in AWS_PROFILE.' 69
    meant=${SLIPWAY_ACCOUNT:-$(cat .apply/account 2>/dev/null)}
    if [ "${meant:-$found}" != "$found" ]; then
        stop "You are signed in to AWS account $found; this environment belongs to $meant. Sign in to that one."
    fi
    printf '%s\n' "$found" >.apply/account.seen
    say "account $found"
}

# REGION SERVICE CODE LEAST WANTED: below LEAST applying fails, below WANTED the environment cannot grow to its limits.
check_quota() {
    value=$(aws service-quotas get-service-quota --region "$1" --service-code "$2" --quota-code "$3" \
        --query Quota.Value --output text) || value=''
    case ${value%%.*} in
    '' | *[!0-9]*) note "AWS does not tell the quota $3; look at it in the console, $5 are wanted." ;;
    *)
        value=${value%%.*}
        if [ "$value" -lt "$4" ]; then stop "The quota $3 is $value; applying needs $4. PLAN.md has the request for $5."; fi
        if [ "$value" -lt "$5" ]; then note "The quota $3 is $value, the environment may grow to $5: request it, see PLAN.md."; fi
        say "quota $3: $value"
        ;;
    esac
}

# REGION LOCATION-TYPE ZONES TYPES: some zone of the list (words with commas between) offers one of the types.
check_offered() {
    offers=$(aws ec2 describe-instance-type-offerings --region "$1" --location-type "$2" \
        --filters "Name=location,Values=$3" "Name=instance-type,Values=$4" \
        --query 'InstanceTypeOfferings[].[Location,InstanceType]' --output text) || stop 'AWS does not tell what it offers.'
    say "$offers"
    without=''
    for zone in $(printf '%s' "$3" | tr , ' '); do
        case $offers in *"$zone"*) ;; *) without="$without $zone" ;; esac
    done
    case $offers in '' | None) stop "No zone of $3 offers $4. Choose other zones or types, and make the bundle again." ;; esac
    if [ -n "$without" ]; then note "Not offered in$without: $4. Such nodes start in the other zones only."; fi
}

# STAGE: 0 when Terraform's state of it holds nothing, 1 when it holds something.
stage_is_empty() {
    state=$(terraform -chdir="terraform/$1" state list 2>.apply/problem) || {
        if grep -q 'No state file was found' .apply/problem; then return 0; fi
        cat .apply/problem
        stop "The state of the stage $1 cannot be read."
    }
    [ -z "$state" ]
}

# REGION NAME: nothing of that name is in the way, unless this environment made it.
check_name_free() {
    if ! stage_is_empty cluster; then
        say 'The cluster is this environment'\''s own.'
        return
    fi
    if answer=$(aws eks describe-cluster --region "$1" --name "$2" 2>&1); then
        stop "There is a cluster $2 in $1 already, and this environment did not make it. Choose another name, or delete that cluster."
    fi
    case $answer in *ResourceNotFoundException*) ;; *) stop "AWS does not tell whether a cluster $2 exists: $answer" ;; esac
    group=$(aws logs describe-log-groups --region "$1" --log-group-name-prefix "/aws/eks/$2/cluster" \
        --query 'logGroups[].logGroupName' --output text) || stop 'AWS does not tell which log groups exist.'
    case $group in
    '' | None) say "$2 is free" ;;
    *) stop "The log group $group is left over and in the way: aws logs delete-log-group --region $1 --log-group-name $group" ;;
    esac
}

# STAGE PRODUCER.OUTPUT...: outputs of earlier stages, as variables of this one. JSON on both sides: nothing to escape.
hand_over() {
    stage=$1
    shift
    file=.apply/terraform/$stage.inputs.tfvars.json
    mkdir -p .apply/terraform
    separator='{'
    : >"$file.new"
    for output; do
        value=$(terraform -chdir="terraform/${output%%.*}" output -json "${output#*.}") ||
            stop "The stage ${output%%.*} has no output ${output#*.} yet. Apply it first: --from ${output%%.*}"
        printf '%s\n  "%s": %s' "$separator" "${output#*.}" "$value" >>"$file.new"
        separator=','
    done
    printf '\n}\n' >>"$file.new"
    mv "$file.new" "$file"
}

# STAGE: refuses a saved plan that destroys or replaces something.
review() {
    shown=$(terraform -chdir="terraform/$1" show -no-color "../../.apply/terraform/$1.tfplan") ||
        stop "The saved plan of the stage $1 cannot be read."
    summary=$(printf '%s\n' "$shown" | grep -E '^(Plan: |No changes\.|Changes to Outputs:)' | head -n 1)
    case $summary in
    *' 0 to destroy'* | 'No changes.'* | 'Changes to Outputs:'*) note "$summary" ;;
    'Plan: '*)
        printf '%s\n' "$shown" | grep -E '^ *# .*(destroyed|replaced)'
        if [ -n "${SLIPWAY_ALLOW_DESTROY:-}" ]; then
            note "$summary"
        else
            stop "This would destroy something ($summary). If that is meant, add --allow-destroy; if not, undo the edit that causes it."
        fi
        ;;
    *) stop "Terraform's summary of the plan is not understood; read it with: terraform -chdir=terraform/$1 show ../../.apply/terraform/$1.tfplan" ;;
    esac
}

kube() { kubectl --kubeconfig=.apply/kubeconfig "$@"; }

# FILE MINUTES: runs the Job of FILE to its end. A pool that scales from zero starts a node for it.
smoke_test() {
    kube delete --ignore-not-found -f "$1" || exit 1
    kube apply -f "$1" || exit 1
    set_deadline "$2"
    while in_time; do
        ends=$(kube get -f "$1" -o 'jsonpath={.status.conditions[*].type}') || ends=''
        if holds "$ends" Complete; then
            kube logs "$(kube get -f "$1" -o name)"
            kube delete --wait=false -f "$1"
            return
        fi
        if holds "$ends" Failed; then break; fi
        wait_a_little
    done
    kube get nodeclaims.karpenter.sh -o wide
    kube describe pods --selector app.kubernetes.io/name=smoke-test
    stop "The Job of $1 did not come to a good end in $2 min. The events of its pod stand above."
}

# REGION NAME: 1 when there is no such cluster; else its kubeconfig is written.
reach_cluster() {
    if answer=$(aws eks describe-cluster --region "$1" --name "$2" 2>&1); then
        aws eks update-kubeconfig --region "$1" --name "$2" --kubeconfig .apply/kubeconfig || exit 1
        return 0
    fi
    case $answer in
    *ResourceNotFoundException*) say "There is no cluster $2." && return 1 ;;
    *) stop "AWS does not tell whether a cluster $2 exists: $answer" ;;
    esac
}

# REGION NAME MINUTES: Karpenter's nodes belong to no Terraform state; once Karpenter is gone nobody ends them.
delete_nodepools() {
    reach_cluster "$1" "$2" || return 0
    kinds=$(kube get customresourcedefinitions -o name) || stop 'The cluster does not answer.'
    case $kinds in *nodepools.karpenter.sh*) ;; *) say 'Karpenter was never here.' && return ;; esac
    kube delete nodepools.karpenter.sh --all --wait=false || exit 1
    set_deadline "$3"
    while in_time; do
        nodes=$(kube get nodeclaims.karpenter.sh -o name) || nodes=unknown
        [ -n "$nodes" ] || return 0
        wait_a_little
    done
    kube get nodeclaims.karpenter.sh -o wide
    stop "Nodes of Karpenter are still there after $3 min. End the pods that hold them (disruption budgets), then start again."
}

# REGION NAME MINUTES: load balancers hold network interfaces in the subnets, and only their controller deletes them whole.
delete_load_balancers() {
    reach_cluster "$1" "$2" || return 0
    found=$(kube get services --all-namespaces -o \
        'jsonpath={range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}{" service "}{.metadata.name}{"\n"}{end}') ||
        stop 'The cluster does not answer.'
    more=$(kube get ingresses --all-namespaces -o \
        'jsonpath={range .items[*]}{.metadata.namespace}{" ingress "}{.metadata.name}{"\n"}{end}') ||
        stop 'The cluster does not answer.'
    printf '%s\n%s\n' "$more" "$found" | while read -r space kind object; do
        [ -n "$object" ] || continue
        kube delete "$kind" "$object" --namespace "$space" --ignore-not-found --timeout="$3m" </dev/null || exit 1
    done || stop 'A load balancer could not be deleted. Look at its events: kubectl describe service or ingress.'
}

# STAGE PRODUCER.OUTPUT...
destroy_stage() {
    if stage_is_empty "$1"; then
        say "Nothing of the stage $1 is there."
        return
    fi
    stage=$1
    if [ $# -gt 1 ]; then
        hand_over "$@"
        set -- "-var-file=../../.apply/terraform/$stage.inputs.tfvars.json"
    else
        set --
    fi
    exec terraform -chdir="terraform/$stage" destroy -input=false -no-color -auto-approve -lock-timeout=15m \
        "-var-file=../$stage.tfvars" "$@"
}

# REGION NAME: what no stage owns and AWS may still bill.
show_left_overs() {
    left_over 'log group' "aws logs delete-log-group --region $1 --log-group-name" \
        aws logs describe-log-groups --region "$1" --log-group-name-prefix "/aws/eks/$2/" \
        --query 'logGroups[].logGroupName' --output text
    left_over 'volume of a PersistentVolumeClaim' "aws ec2 delete-volume --region $1 --volume-id" \
        aws ec2 describe-volumes --region "$1" --filters "Name=tag:kubernetes.io/cluster/$2,Values=owned" \
        --query 'Volumes[].VolumeId' --output text
    left_over instance "aws ec2 terminate-instances --region $1 --instance-ids" \
        aws ec2 describe-instances --region "$1" \
        --filters "Name=tag:kubernetes.io/cluster/$2,Values=owned" 'Name=instance-state-name,Values=pending,running,stopped' \
        --query 'Reservations[].Instances[].InstanceId' --output text
    left_over 'load balancer' "aws elbv2 delete-load-balancer --region $1 --load-balancer-arn" \
        aws resourcegroupstaggingapi get-resources --region "$1" --tag-filters "Key=elbv2.k8s.aws/cluster,Values=$2" \
        --resource-type-filters elasticloadbalancing:loadbalancer --query 'ResourceTagMappingList[].ResourceARN' --output text
    note 'The KMS key of the cluster is deleted by AWS at the end of its waiting period, and costs nothing until then.'
}

# WHAT COMMAND-THAT-DELETES LISTING-COMMAND...
left_over() {
    what=$1 deletes=$2
    shift 2
    found=$("$@") || {
        note "AWS does not tell what is left over ($what): $(typed "$@")"
        return
    }
    for one in $found; do
        [ "$one" = None ] || note "left over ($what): $deletes $one"
    done
}

# FILE...: objects with places to fill in are filled in as copies under .apply/, so that no secret enters the bundle or Git.
check_filled_in() {
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
check_repository() {
    case $1 in
    *git.example.com*) stop "The repository $1 is an example. Set delivery.rafay.repository.endpoint and make the bundle again." ;;
    esac
    GIT_TERMINAL_PROMPT=0 git ls-remote --heads -- "$1" || stop "Git does not reach $1. Look at its address and your access to it."
}

# PROJECT AGENT
check_agent() {
    answer=$(rctl get agent "$2" -p "$1" -o json) || stop "Rafay knows no agent $2 in the project $1."
    say "$answer"
    case $answer in
    *UNHEALTHY*) ;;
    *HEALTHY*) return ;;
    esac
    stop "The agent $2 of the project $1 is not healthy. Start it, and wait until the console shows it as healthy."
}

# ENDPOINT BRANCH FOLDER: the bundle's Terraform files, and no others, into the repository that Rafay reads.
push_stages() {
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
publish() {
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
unpublish() {
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
delete_object() {
    answer=$(rctl delete "$2" "$3" -p "$1" 2>&1) && say "$answer" && return
    is_not_found "$answer" || stop "Rafay does not delete the $2 $3: $answer"
    say "There is no $2 $3."
}

is_not_found() {
    case $1 in *'not found'* | *'Not Found'* | *'NotFound'*) return 0 ;; esac
    return 1
}

# --- The run ---

main() {
    set -u
    CDPATH='' cd -- "$(dirname -- "$0")" || exit 74
    umask 077
    export TF_IN_AUTOMATION=1 TF_INPUT=0 AWS_PAGER=''
    if [ "${1:-}" = run ] && [ $# -ge 2 ]; then
        shift
        mkdir -p .apply
        run_named "$@"
        exit
    fi

    direction=apply route='' dry_run='' from='' from_found='' yes=''
    if [ "${1:-}" = --destroy ]; then direction=destroy && shift; fi
    again_command="./$direction.sh"
    while [ $# -gt 0 ]; do
        case $1 in
        --help) show_help && exit ;;
        --dry-run) dry_run=yes ;;
        --yes) yes=yes ;;
        --allow-destroy) export SLIPWAY_ALLOW_DESTROY=yes ;;
        --from)
            [ $# -ge 2 ] || stop '--from needs the id of a step; PLAN.md and --dry-run list them.' 64
            from=$2
            shift
            ;;
        --from=*) from=${1#--from=} ;;
        -*) stop "There is no option $1; --help lists those there are." 64 ;;
        *)
            holds "$routes" "$1" || stop "There is no route $1; this bundle has: $routes." 64
            [ -z "$route" ] || stop "Name one route, not two: $route or $1." 64
            route=$1
            ;;
        esac
        shift
    done
    choose_route
    again_command="$again_command $route"

    fingerprint=$(cksum <SHA256SUMS) || stop 'SHA256SUMS is missing: this is not a whole bundle. Make it again with slipway generate.' 66
    each=survey steps_reversed='' again='' counted_as_done=''
    if [ "$direction" = destroy ]; then list=$route-destroy; else list=$route; fi
    marks=.apply/$list
    list_steps "$list"
    if [ -n "$from" ] && [ -z "$from_found" ]; then
        stop "There is no step $from. The steps: $(say "$steps_reversed" | cut -d ' ' -f 1 | sort | tr '\n' ' ')" 64
    fi

    if [ -n "$dry_run" ]; then
        find_wanted
        each=show
        list_steps "$list"
        say "$count steps to do."
        exit
    fi
    mkdir -p "$marks" || stop 'The folder .apply cannot be made here.' 73
    take_lock
    for id in $counted_as_done; do printf '%s\n' "$fingerprint" >"$marks/$id.done"; done
    for id in $again; do rm -f "$marks/$id.done"; done
    find_wanted
    begun='' number=0 each=carry_out
    if [ "$direction" = destroy ]; then opposite_marks=.apply/$route; else opposite_marks=.apply/$route-destroy; fi
    list_steps "$list"
    finish
}

# One environment has one owner: what one route has begun the other does not touch.
choose_route() {
    begun_route=$(cat .apply/route 2>/dev/null) || begun_route=''
    if [ -z "$route" ]; then route=${begun_route:-${routes%% *}}; fi
    if [ "${begun_route:-$route}" != "$route" ]; then
        stop "This environment was begun by the route $begun_route. Go on with it, or take it down first: ./destroy.sh $begun_route" 64
    fi
}

finish() {
    if [ "$direction" = destroy ]; then
        rm -f "$marks"/*.done .apply/terraform/*.tfplan .apply/terraform/*.tfvars.json .apply/route .apply/account .apply/account.seen .apply/kubeconfig
        say "$environment is gone."
    elif [ "$to_do" -eq 0 ]; then
        say "$environment stands as this bundle describes it: nothing to do."
    else
        say "$environment stands. README.md tells how to use, change and destroy it."
    fi
}

main "$@"
