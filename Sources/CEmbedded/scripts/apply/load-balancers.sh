# shellcheck shell=sh
# --- Load balancers ---

# REGION NAME MINUTES: they hold network interfaces in the subnets, and only their controller deletes them whole.
run_delete_load_balancers() {
    reach_own_cluster "$1" "$2" || return 0
    found=$(kube get services --all-namespaces -o \
        'jsonpath={range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}{" service "}{.metadata.name}{"\n"}{end}' \
        2>.apply/problem) || no_answer
    more=$(kube get ingresses --all-namespaces -o \
        'jsonpath={range .items[*]}{.metadata.namespace}{" ingress "}{.metadata.name}{"\n"}{end}' \
        2>.apply/problem) || no_answer
    kinds=$(kube get customresourcedefinitions -o name 2>.apply/problem) || no_answer
    gateways=''
    case $kinds in
    *gateways.gateway.networking.k8s.io*)
        gateways=$(kube get gateways.gateway.networking.k8s.io --all-namespaces -o \
            'jsonpath={range .items[*]}{.metadata.namespace}{" gateway.gateway.networking.k8s.io "}{.metadata.name}{"\n"}{end}' \
            2>.apply/problem) || no_answer
        ;;
    esac
    printf '%s\n%s\n%s\n' "$more" "$gateways" "$found" | while read -r space kind object; do
        [ -n "$object" ] || continue
        kube delete "$kind" "$object" --namespace "$space" --ignore-not-found --timeout="$3m" </dev/null || exit 1
    done || stop 'A load balancer could not be deleted. Look at its events: kubectl describe service, ingress or gateway.'
}
