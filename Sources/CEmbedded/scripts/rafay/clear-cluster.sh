# shellcheck shell=sh
# --- Clearing the cluster, from a hook of Rafay's agent ---

# CLUSTER_ARN and CLUSTER_ENDPOINT are outputs of the cluster stage: what has both is the cluster that this environment made.
main() {
    set -u
    # Rafay shows what stands on standard output.
    exec 2>&1
    umask 077
    CDPATH='' cd -- "$(mktemp -d)" && mkdir .apply || exit 74
    export AWS_PAGER=''
    case ${CLUSTER_ARN:-} in arn:*:eks:*:*:cluster/?*) ;; *) stop 'Rafay hands over no ARN of a cluster, so nothing was touched.' ;; esac
    region=${CLUSTER_ARN#arn:*:eks:}
    region=${region%%:*}
    name=${CLUSTER_ARN##*:cluster/}
    write_down .apply/cluster "$CLUSTER_ARN $CLUSTER_ENDPOINT"
    run_tools aws kubectl
    clear_cluster "$region" "$name"
}
