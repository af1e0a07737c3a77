# shellcheck shell=sh
# --- What no run begins with ---

# As long as that folder has a manifest, files of two bundles stand side by side here.
refuse_half_written() {
    [ -e .slipway-next/SHA256SUMS ] || return 0
    document=environment.yaml
    if [ -e .slipway-next/environment.yaml ]; then document=.slipway-next/environment.yaml; fi
    stop "slipway was stopped while it exchanged the files of this bundle. Let it finish: slipway generate --from $document --output ." 66
}

# Terraform's state in a workspace is another one: there nothing of this environment would be found.
refuse_workspaces() {
    for file in TF_WORKSPACE terraform/*/.terraform/environment; do
        workspace=default
        if [ "$file" = TF_WORKSPACE ]; then workspace=${TF_WORKSPACE:-default}; elif [ -f "$file" ]; then read -r workspace <"$file"; fi
        [ "$workspace" = default ] || stop "Terraform is set to the workspace $workspace, and a bundle keeps its state in \"default\". Take it back: \
unset TF_WORKSPACE, or terraform -chdir=terraform/STAGE workspace select default." 64
    done
    if [ -n "${TF_DATA_DIR:-}" ]; then stop 'TF_DATA_DIR would mix the three stages up. Unset it, and start again.' 64; fi
}
