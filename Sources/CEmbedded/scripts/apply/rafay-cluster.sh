# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- The cluster of an environment in Rafay ---

# REGION NAME MINUTES PROJECT ENVIRONMENT: Terraform's state of it lies in Rafay; so the environment there has to tell of
# the cluster, or the person has to.
run_own_cluster_in_rafay() {
    rm -f .apply/cluster
    if ! look_up_resting_cluster "$1" "$2" "$3"; then
        say "There is no cluster $2."
        return
    fi
    if [ "${SLIPWAY_CLUSTER:-}" = "$live_arn" ]; then
        shown=$live_arn
    else
        shown=$(rctl get environment "$5" -p "$4" -o json 2>&1) || shown=''
    fi
    case "$shown " in
    *"$live_arn"[!A-Za-z0-9_-]*)
        printf '%s %s\n' "$live_arn" "$live_endpoint" >.apply/cluster
        say "The cluster $live_arn is this environment's own."
        ;;
    *) stop "There is a cluster $live_arn, and Rafay's environment $5 does not tell that it made it: nothing was touched.
Look at the outputs of its cluster stage in the console. If cluster_arn is this one: SLIPWAY_CLUSTER=$live_arn ./destroy.sh rafay
If it is somebody else's, ./destroy.sh rafay --from environment leaves it alone and deletes the environment in Rafay." ;;
    esac
}
