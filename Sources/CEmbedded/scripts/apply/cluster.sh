# shellcheck shell=sh disable=SC2034 # Other parts read these variables.
# --- The cluster ---

kube() { kubectl --kubeconfig=.apply/kubeconfig "$@"; }

# REGION NAME: sets `live_arn`, `live_endpoint` and `live_status` of the cluster; 1 when there is none.
look_up_cluster() {
    if answer=$(aws eks describe-cluster --region "$1" --name "$2" \
        --query 'cluster.[arn,endpoint,status]' --output text 2>.apply/problem); then
        read -r live_arn live_endpoint live_status <<END
$answer
END
        return 0
    fi
    if grep -q ResourceNotFoundException .apply/problem; then return 1; fi
    stop "AWS does not tell whether a cluster $2 exists: $(cat .apply/problem)"
}

# REGION NAME MINUTES: the same, once the cluster is at rest: ACTIVE or FAILED. 1 when there is none, or none any more.
look_up_resting_cluster() {
    set_deadline "$3"
    waited=''
    while look_up_cluster "$1" "$2"; do
        case $live_status in CREATING | PENDING | UPDATING | DELETING) ;; *) return 0 ;; esac
        if [ "$live_status" != "$waited" ]; then note "The cluster $2 is $live_status: waiting for the end of that."; fi
        waited=$live_status
        in_time || stop "The cluster $2 is still $live_status after $3 min. Look at it in the console, then start again."
        wait_a_little
    done
    return 1
}

# REGION NAME: 1 when the cluster is gone, or never came to life; else its kubeconfig is written. Only the cluster that was
# proved to be this environment's own is ever reached: its endpoint is no other cluster's, before or after it.
reach_own_cluster() {
    look_up_cluster "$1" "$2" || { say "There is no cluster $2." && return 1; }
    if [ "$(cat .apply/cluster 2>/dev/null)" != "$live_arn $live_endpoint" ]; then
        stop "The cluster $live_arn is not proved to be this environment's own; nothing in it was touched. Start ./destroy.sh again."
    fi
    if [ "$live_status" = FAILED ]; then say "The cluster $2 has failed: nothing runs in it." && return 1; fi
    aws eks update-kubeconfig --region "$1" --name "$2" --kubeconfig .apply/kubeconfig || exit 1
}

# Ends the run when the cluster does not answer, and says why.
no_answer() {
    cat .apply/problem
    case $(cat .apply/problem) in
    *Unauthorized* | *'must be logged in'* | *[Ff]orbidden*)
        stop 'The cluster does not let you in (Unauthorized). Sign in with the role that made it, or with one of cluster.adminRoleArns.'
        ;;
    *) stop 'The cluster does not answer. If its endpoint is private, or open to some addresses only, start from one of those.' ;;
    esac
}

# REGION NAME MINUTES: Karpenter's nodes belong to no Terraform state; once Karpenter is gone nobody ends them.
run_delete_nodepools() {
    reach_own_cluster "$1" "$2" || return 0
    kinds=$(kube get customresourcedefinitions -o name 2>.apply/problem) || no_answer
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
