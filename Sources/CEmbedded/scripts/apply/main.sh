# shellcheck shell=sh disable=SC2034,SC2154 # Other parts read and set these variables.
# --- The run ---

main() {
    set -u
    CDPATH='' cd -- "$(dirname -- "$0")" || exit 74
    umask 077
    refuse_half_written
    refuse_workspaces
    export TF_IN_AUTOMATION=1 TF_INPUT=0 AWS_PAGER=''
    if [ "${1:-}" = run ] && [ $# -ge 2 ]; then
        shift
        mkdir -p .apply
        run_named "$@"
        exit
    fi

    direction=apply route='' dry_run='' from='' from_found='' to='' to_found='' yes=''
    if [ "${1:-}" = --destroy ]; then direction=destroy && shift; fi
    again_command="./$direction.sh"
    while [ $# -gt 0 ]; do
        case $1 in
        --help) show_help && exit ;;
        --dry-run) dry_run=yes ;;
        --yes) yes=yes ;;
        --allow-destroy)
            allow_destroy "${2:-}"
            shift
            ;;
        --allow-destroy=*) allow_destroy "${1#--allow-destroy=}" ;;
        --allow-added-code) export SLIPWAY_ALLOW_ADDED_CODE=yes ;;
        --from)
            [ $# -ge 2 ] || stop '--from needs the id of a step; PLAN.md and --dry-run list them.' 64
            from=$2
            shift
            ;;
        --from=*) from=${1#--from=} ;;
        --to)
            [ $# -ge 2 ] || stop '--to needs the id of a step; PLAN.md and --dry-run list them.' 64
            to=$2
            shift
            ;;
        --to=*) to=${1#--to=} ;;
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
    each=survey steps_reversed='' again='' counted_as_done='' beyond=''
    if [ "$direction" = destroy ]; then list=$route-destroy; else list=$route; fi
    marks=.apply/$list
    list_steps "$list"
    if [ -n "$from" ] && [ -z "$from_found" ]; then no_such_step "$from"; fi
    if [ -n "$to" ] && [ -z "$to_found" ]; then no_such_step "$to"; fi
    if [ -n "$from" ] && holds "$beyond" "$from"; then stop "--from $from comes after --to $to: there is nothing between them." 64; fi

    if [ -n "$dry_run" ]; then
        find_wanted
        each=show
        list_steps "$list"
        say "$count steps to do."
        exit
    fi
    mkdir -p "$marks" || stop 'The folder .apply cannot be made here.' 73
    take_lock
    for id in $counted_as_done; do write_down "$marks/$id.done" "$fingerprint"; done
    for id in $again; do rm -f "$marks/$id.done"; done
    find_wanted
    begun='' number=0 each=carry_out
    if [ "$direction" = destroy ]; then opposite_marks=.apply/$route; else opposite_marks=.apply/$route-destroy; fi
    list_steps "$list"
    finish
}

no_such_step() { stop "There is no step $1. The steps: $(say "$steps_reversed" | cut -d ' ' -f 1 | sort | tr '\n' ' ')" 64; }

# One environment has one owner: what one route has begun the other does not touch.
choose_route() {
    begun_route=$(cat .apply/route 2>/dev/null) || begun_route=''
    if [ -z "$route" ]; then route=${begun_route:-${routes%% *}}; fi
    if [ "${begun_route:-$route}" != "$route" ]; then
        stop "This environment was begun by the route $begun_route. Go on with it, or take it down first: ./destroy.sh $begun_route" 64
    fi
}

finish() {
    if [ -n "$beyond" ]; then
        say "The steps up to $to are done. Those after it: $again_command"
    elif [ "$direction" = destroy ]; then
        rm -f "$marks"/*.done .apply/terraform/*.tfplan .apply/terraform/*.tfvars.json .apply/route .apply/account .apply/account.seen \
            .apply/kubeconfig .apply/cluster .apply/files .apply/problem .apply/watcher .apply/at-hand
        if [ ! -e "$marks/left-overs.log" ]; then
            say "What was loaded for $environment is gone."
        elif grep -q '^note: left over' "$marks/left-overs.log"; then
            say "The stages of $environment are destroyed. What is left over stands above, with the command that removes it."
        elif grep -q '^note: not known' "$marks/left-overs.log"; then
            say "The stages of $environment are destroyed. Whether something is left over is not known: see above."
        else
            say "$environment is gone: no stage holds anything, and nothing else of it was found."
        fi
    elif [ "$to_do" -eq 0 ]; then
        say "$environment stands as this bundle describes it: nothing to do."
    else
        say "$environment stands. README.md tells how to use, change and destroy it."
    fi
}

main "$@"
