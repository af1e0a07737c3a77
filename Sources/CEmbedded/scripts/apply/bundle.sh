# shellcheck shell=sh
# --- The bundle ---

# The bundle is as it was written, and Terraform finds no code or values in it but the bundle's own.
run_bundle() {
    sha256sum -c SHA256SUMS || exit 1
    sed 's/^[^ ]*  //' SHA256SUMS >.apply/files
    added=$(find -L terraform -name .terraform -prune -o -type f \( -name '*.tf' -o -name '*.tf.json' -o -name '*.tfvars' \
        -o -name '*.tfvars.json' -o -path '*/charts/*' \) ! -name '*.orig' ! -name '*.orig.[0-9]*' -print | grep -v -x -F -f .apply/files)
    [ -n "$added" ] || return 0
    if [ -n "${SLIPWAY_ALLOW_ADDED_CODE:-}" ]; then
        note "Terraform reads these added files: $(printf '%s' "$added" | tr '\n' ' ')"
    else
        stop "These files are not the bundle's, and Terraform would run them:
$added
Take them away, or read them and start again with --allow-added-code."
    fi
}
