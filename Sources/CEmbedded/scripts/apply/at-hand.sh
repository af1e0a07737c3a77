# shellcheck shell=sh
# --- AWS, where it can be asked from here ---

# REGION: Rafay's agent does the work, and nobody has to be signed in. Where somebody is, AWS is asked beforehand.
run_aws_at_hand() {
    rm -f .apply/at-hand
    if found=$(aws sts get-caller-identity --region "$1" --query Account --output text 2>.apply/problem); then
        write_down .apply/at-hand "$found"
        note "The AWS account $found is asked beforehand. If the agent works in another one, sign in to that."
    else
        note 'Nobody is signed in to AWS here, so it is not asked whether the environment can be made: see slipway preflight.'
    fi
}

# COMMAND...: a check of the account, where it can be asked.
run_where_at_hand() {
    if [ ! -e .apply/at-hand ]; then say 'AWS cannot be asked from here.' && return; fi
    "$@"
}
