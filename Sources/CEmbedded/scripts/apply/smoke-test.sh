# shellcheck shell=sh
# --- The pools at work ---

# FILE MINUTES: runs the Job of FILE, of Kubernetes or of Volcano, to its end. A pool that scales from zero starts a node for it.
run_smoke_test() {
    kube delete --ignore-not-found -f "$1" || exit 1
    kube apply -f "$1" || exit 1
    set_deadline "$2"
    while in_time; do
        # A Job of Kubernetes tells its end by conditions, one of Volcano by its phase.
        ends=$(kube get -f "$1" -o 'jsonpath={.status.conditions[*].type} {.status.state.phase}') || ends=''
        if holds "$ends" Complete || holds "$ends" Completed; then
            component=${1##*/}
            kube logs --tail=-1 --selector "app.kubernetes.io/name=smoke-test,app.kubernetes.io/component=${component%.yaml}"
            kube delete --wait=false -f "$1"
            return
        fi
        if holds "$ends" Failed || holds "$ends" Aborted; then break; fi
        wait_a_little
    done
    kube get nodeclaims.karpenter.sh -o wide
    kube describe pods --selector app.kubernetes.io/name=smoke-test
    stop "The Job of $1 did not come to a good end in $2 min. The events of its pod stand above."
}
