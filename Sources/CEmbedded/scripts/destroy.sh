#!/bin/sh
# Takes this environment down: Karpenter's nodes and the load balancers first, then the add-ons, the cluster and the
# network. PLAN.md lists the steps. They stand in ./apply.sh, which carries them out in either direction.
CDPATH='' cd -- "$(dirname -- "$0")" && exec ./apply.sh --destroy "$@"
