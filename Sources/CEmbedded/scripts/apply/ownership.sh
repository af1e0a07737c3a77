# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- What is this environment's own: as Terraform's state knows it ---

# STAGE: the state as it stands, in JSON; nothing when there is none.
state_of() { terraform -chdir="terraform/$1" state pull || stop "The state of the stage $1 cannot be read."; }

# STAGE: 0 when Terraform's state of it holds nothing, 1 when it holds something.
stage_is_empty() {
    state=$(state_of "$1") || exit 1
    case $state in *'"mode": "managed"'*) return 1 ;; esac
}

# STAGE...: what the states hold lies in the account that is signed in to. In another one Terraform would find none of
# it, and forget it.
check_account_of() {
    account=$(cat .apply/account.seen .apply/account 2>/dev/null | head -n 1)
    [ -n "$account" ] || stop 'It is not known yet which AWS account this is: the step account comes first.'
    for stage; do
        state=$(state_of "$stage") || exit 1
        owners=$(printf '%s\n' "$state" |
            sed -n 's/^            "arn": "arn:[^:"]*:[^:"]*:[^:"]*:\([0-9]\{12\}\):.*/\1/p' | sort -u)
        for owner in $owners; do
            if [ "$owner" != "$account" ]; then
                stop "What the state of the stage $stage holds lies in AWS account $owner, and you are signed in to $account. Sign in to $owner."
            fi
        done
    done
}

# ATTRIBUTE: that of the cluster in the state of its stage; nothing where the state has no cluster, or it is not known.
of_cluster_in_state() {
    printf '%s\n' "$state" |
        sed -n '/^      "type": "aws_eks_cluster"/,/^    }/s/^            "'"$1"'": "\(.*\)",*$/\1/p'
}

# NAME: whether the living cluster that was looked up is the one in the state. A name does not tell that, nor does the ARN
# when a cluster was made anew; the endpoint does. One that never came to life has neither in the state, but its id.
cluster_is_in_state() {
    state=$(state_of cluster) || exit 1
    [ "$(of_cluster_in_state id)" = "$1" ] || return 1
    arn=$(of_cluster_in_state arn) endpoint=$(of_cluster_in_state endpoint)
    [ "${arn:-$live_arn}" = "$live_arn" ] && [ "${endpoint:-$live_endpoint}" = "$live_endpoint" ]
}

# REGION NAME MINUTES: before something in a cluster is deleted.
run_own_cluster() {
    rm -f .apply/cluster
    check_account_of network cluster addons
    if ! look_up_resting_cluster "$1" "$2" "$3"; then
        say "There is no cluster $2."
        return
    fi
    if cluster_is_in_state "$2"; then
        printf '%s %s\n' "$live_arn" "$live_endpoint" >.apply/cluster
        say "The cluster $live_arn is this environment's own."
        return
    fi
    stop "There is a cluster $live_arn, and Terraform's state here does not know it: nothing was touched.
If it is this environment's, start where that was applied, or bring its state here (state in a folder is not in Git).
If it is somebody else's, ./destroy.sh --from addons leaves it alone and destroys what the state here holds."
}

# REGION NAME MINUTES: nothing of that name is in the way, unless this environment made it.
run_name_free() {
    check_account_of network cluster addons
    if look_up_resting_cluster "$1" "$2" "$3"; then
        if ! cluster_is_in_state "$2"; then
            stop "There is a cluster $2 in $1 already, and Terraform's state here does not know it. Choose another name, or delete that cluster.
If a run of this bundle was killed while it made the cluster, take it over: $(import_of_cluster "$2")"
        fi
        if [ "$live_status" = FAILED ]; then
            stop "EKS could not make the cluster $2, and a failed cluster stays so. Take it down (./destroy.sh), then apply again."
        fi
        say "The cluster is this environment's own."
        return
    fi
    state=$(state_of cluster) || exit 1
    case $state in *'"type": "aws_cloudwatch_log_group"'*) say 'The log group is this environment'\''s own.' && return ;; esac
    group=$(aws logs describe-log-groups --region "$1" --log-group-name-prefix "/aws/eks/$2/cluster" \
        --query 'logGroups[].logGroupName' --output text) || stop 'AWS does not tell which log groups exist.'
    case $group in
    '' | None) say "$2 is free" ;;
    *) stop "The log group $group is left over and in the way: aws logs delete-log-group --region $1 --log-group-name $group" ;;
    esac
}

# NAME: the command by which Terraform takes over a cluster that it made and was killed before it wrote that down.
import_of_cluster() {
    typed terraform -chdir=terraform/cluster import -var-file=../cluster.tfvars \
        -var-file=../../.apply/terraform/cluster.inputs.tfvars.json 'module.eks.aws_eks_cluster.this[0]' "$1"
}
