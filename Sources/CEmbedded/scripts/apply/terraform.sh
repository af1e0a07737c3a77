# shellcheck shell=sh
# --- The Terraform stages ---

# STAGE PRODUCER.OUTPUT...: outputs of earlier stages, as variables of this one. JSON on both sides: nothing to escape.
run_hand_over() {
    stage=$1
    shift
    file=.apply/terraform/$stage.inputs.tfvars.json
    mkdir -p .apply/terraform
    separator='{'
    : >"$file.new"
    for output; do
        value=$(terraform -chdir="terraform/${output%%.*}" output -json "${output#*.}") ||
            stop "The stage ${output%%.*} has no output ${output#*.} yet. Apply it first: --from ${output%%.*}"
        printf '%s\n  "%s": %s' "$separator" "${output#*.}" "$value" >>"$file.new"
        separator=','
    done
    printf '\n}\n' >>"$file.new"
    mv "$file.new" "$file"
}

# STAGE PRODUCER.OUTPUT...
run_destroy() {
    if stage_is_empty "$1"; then
        say "The state of the stage $1 holds nothing."
        return
    fi
    check_account_of "$1"
    stage=$1
    if [ $# -gt 1 ]; then
        run_hand_over "$@"
        set -- "-var-file=../../.apply/terraform/$stage.inputs.tfvars.json"
    else
        set --
    fi
    terraform -chdir="terraform/$stage" destroy -input=false -no-color -auto-approve -lock-timeout=15m \
        "-var-file=../$stage.tfvars" "$@" || exit 1
    # TF_CLI_ARGS, for one, may have let it destroy less.
    stage_is_empty "$stage" || stop "Terraform has ended well, and its state of the stage $stage still holds something: terraform -chdir=terraform/$stage state list"
}
