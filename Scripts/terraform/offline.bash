# Shared by the scripts of this folder, which run the real terraform against a registry and providers on this machine.
#   TF_OFFLINE         the program that does so: TF_OFFLINE check|plan|apply DIR --var-file FILE ...
#   TF_OFFLINE_MIRROR  folder with clones of the module repositories, named OWNER+NAME/repo
# shellcheck shell=bash

set -euo pipefail

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# Ends the script when a tool is missing: with 0 under --optional, so that a machine without it can still test the rest.
missing() {
  if [[ ${optional:-} ]]; then
    echo "skipped: $*"
    exit 0
  fi
  echo "$(basename "$0"): $*" >&2
  exit 69
}

need_tools() {
  local tool
  for tool in terraform git python3 jq; do
    command -v "$tool" >/dev/null || missing "$tool is not installed"
  done
  [[ -x ${TF_OFFLINE:-} ]] || missing "TF_OFFLINE does not name a program"
  [[ -d ${TF_OFFLINE_MIRROR:-} ]] || missing "TF_OFFLINE_MIRROR does not name a folder"
}

# inputs STAGE_FOLDER OUTPUTS... prints, as JSON, the outputs that the stage has variables for.
inputs() {
  local stage=$1
  shift
  local variables
  variables=$(sed -n 's/^variable "\(.*\)" {$/\1/p' "$stage/variables.tf" | jq -R . | jq -s .)
  cat "$@" </dev/null | jq -s --argjson variables "$variables" \
    'add // {} | with_entries(select(.key | IN($variables[]))) | map_values(.value)'
}
