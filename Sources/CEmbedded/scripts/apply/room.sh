# shellcheck shell=sh
# --- Room for what is made: names, addresses, and how many there may be ---

# ADDRESSES, such as 10.1.0.0/16: sets `first` and `last`, as numbers.
range_of() {
    IFS=./ read -r a b c d length <<END
$1
END
    first=$((((a * 256 + b) * 256 + c) * 256 + d))
    last=$((first + (1 << (32 - length)) - 1))
}

# REGION NAME BLOCK...: no other VPC of the Region, and none that is peered with one, has these addresses.
run_vpc_blocks() {
    region=$1
    own=$2
    shift 2
    asked ec2 describe-vpcs --region "$region" --output text --query \
        "Vpcs[?!(Tags[?Key=='Name' && Value=='$own'])].CidrBlockAssociationSet[] | [?CidrBlockState.State=='associated'].CidrBlock" || return 0
    others=$answer
    asked ec2 describe-vpc-peering-connections --region "$region" --filters Name=status-code,Values=active --output text --query \
        'VpcPeeringConnections[].[RequesterVpcInfo.CidrBlockSet[].CidrBlock,AccepterVpcInfo.CidrBlockSet[].CidrBlock]' || return 0
    for block in $others $answer; do
        case $block in *.*.*.*/*) range_of "$block" ;; *) continue ;; esac
        low=$first
        high=$last
        for mine; do
            range_of "$mine"
            if [ "$first" -le "$high" ] && [ "$low" -le "$last" ]; then
                note "$mine overlaps with $block of another VPC: the two can never be connected."
            fi
        done
    done
}

# REGION ALIAS: no key of an earlier cluster has the alias.
run_key_alias() {
    if ! stage_is_empty cluster; then return; fi
    asked kms list-aliases --region "$1" --query "Aliases[?AliasName=='$2'].AliasName" --output text || return 0
    if [ -n "$answer" ]; then stop "The KMS alias $2 is left over and in the way: aws kms delete-alias --region $1 --alias-name $2"; fi
}

# REGION NAME: no queue of an earlier cluster has the name.
run_queue() {
    if ! stage_is_empty addons; then return; fi
    if url=$(aws sqs get-queue-url --region "$1" --queue-name "$2" --query QueueUrl --output text 2>.apply/problem); then
        stop "The queue $2 is left over and in the way: aws sqs delete-queue --region $1 --queue-url $url"
    fi
    grep -qE 'NonExistentQueue|QueueDoesNotExist' .apply/problem || note "AWS does not tell whether there is a queue $2."
}

# REGION SERVICE CODE NEEDED CALL QUERY: beside the things that CALL lists, the account has room for so many more.
run_room() {
    if ! stage_is_empty network; then return; fi
    asked service-quotas get-service-quota --region "$1" --service-code "$2" --quota-code "$3" --query Quota.Value \
        --output text || return 0
    most=${answer%%.*}
    asked ec2 "$5" --region "$1" --query "$6" --output text || return 0
    used=$(printf '%s\n' "$answer" | wc -w)
    if [ $((used + $4)) -gt "$most" ]; then stop "$((used)) of $most of the quota $3 are in use, and $4 more are needed. PLAN.md has the request."; fi
    say "quota $3: $((used)) of $most in use"
}
