# shellcheck shell=sh
# --- The cluster ---

kube() { kubectl --kubeconfig=.apply/kubeconfig "$@"; }

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
run_delete_nodepools() {
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
run_delete_load_balancers() {
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
