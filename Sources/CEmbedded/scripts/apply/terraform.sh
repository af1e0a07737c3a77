# shellcheck shell=sh
# --- The Terraform stages ---

# STAGE: 0 when Terraform's state of it holds nothing, 1 when it holds something.
stage_is_empty() {
    state=$(terraform -chdir="terraform/$1" state list 2>.apply/problem) || {
        if grep -q 'No state file was found' .apply/problem; then return 0; fi
        cat .apply/problem
        stop "The state of the stage $1 cannot be read."
    }
    [ -z "$state" ]
}

# REGION NAME: nothing of that name is in the way, unless this environment made it.
run_name_free() {
    if ! stage_is_empty cluster; then
        say 'The cluster is this environment'\''s own.'
        return
    fi
    if answer=$(aws eks describe-cluster --region "$1" --name "$2" 2>&1); then
        stop "There is a cluster $2 in $1 already, and this environment did not make it. Choose another name, or delete that cluster."
    fi
    case $answer in *ResourceNotFoundException*) ;; *) stop "AWS does not tell whether a cluster $2 exists: $answer" ;; esac
    group=$(aws logs describe-log-groups --region "$1" --log-group-name-prefix "/aws/eks/$2/cluster" \
        --query 'logGroups[].logGroupName' --output text) || stop 'AWS does not tell which log groups exist.'
    case $group in
    '' | None) say "$2 is free" ;;
    *) stop "The log group $group is left over and in the way: aws logs delete-log-group --region $1 --log-group-name $group" ;;
    esac
}

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

# STAGE: refuses a saved plan that destroys or replaces something.
run_review() {
    shown=$(terraform -chdir="terraform/$1" show -no-color "../../.apply/terraform/$1.tfplan") ||
        stop "The saved plan of the stage $1 cannot be read."
    summary=$(printf '%s\n' "$shown" | grep -E '^(Plan: |No changes\.|Changes to Outputs:)' | head -n 1)
    case $summary in
    *' 0 to destroy'* | 'No changes.'* | 'Changes to Outputs:'*) note "$summary" ;;
    'Plan: '*)
        printf '%s\n' "$shown" | grep -E '^ *# .*(destroyed|replaced)'
        if [ -n "${SLIPWAY_ALLOW_DESTROY:-}" ]; then
            note "$summary"
        else
            stop "This would destroy something ($summary). If that is meant, add --allow-destroy; if not, undo the edit that causes it."
        fi
        ;;
    *) stop "Terraform's summary of the plan is not understood; read it with: terraform -chdir=terraform/$1 show ../../.apply/terraform/$1.tfplan" ;;
    esac
}

# STAGE PRODUCER.OUTPUT...
run_destroy() {
    if stage_is_empty "$1"; then
        say "Nothing of the stage $1 is there."
        return
    fi
    stage=$1
    if [ $# -gt 1 ]; then
        run_hand_over "$@"
        set -- "-var-file=../../.apply/terraform/$stage.inputs.tfvars.json"
    else
        set --
    fi
    exec terraform -chdir="terraform/$stage" destroy -input=false -no-color -auto-approve -lock-timeout=15m \
        "-var-file=../$stage.tfvars" "$@"
}
