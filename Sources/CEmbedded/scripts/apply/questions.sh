# shellcheck shell=sh
# --- What else the account is asked: the same as by slipway preflight ---

# Sets `answer` to what aws prints. Where it refuses, the question stays undecided, and that is said.
asked() {
    if answer=$(aws "$@" 2>.apply/problem); then
        if [ "$answer" = None ]; then answer=''; fi
        return 0
    fi
    note "AWS does not tell. To see why: $(typed aws "$@")"
    return 1
}

# REGION VERSION SUPPORT-TYPE: EKS makes clusters of the version.
run_version() {
    asked eks describe-cluster-versions --region "$1" --cluster-versions "$2" \
        --query 'clusterVersions[].versionStatus' --output text || return 0
    case $answer in
    *EXTENDED_SUPPORT*)
        if [ "$3" = standard ]; then note "Kubernetes $2 is in extended support: with support type standard AWS upgrades such a cluster by itself."; fi
        ;;
    *STANDARD_SUPPORT*) say "$2: $answer" ;;
    *) stop "EKS does not offer Kubernetes $2 in $1. Choose another version, and make the bundle again." ;;
    esac
}

# REGION PARAMETER...: AWS publishes the images of the nodes.
run_images() {
    region=$1
    shift
    asked ssm get-parameters --region "$region" --names "$@" --query 'InvalidParameters' --output text || return 0
    if [ -n "$answer" ]; then stop "AWS publishes no image $answer in $region. Choose another version, and make the bundle again."; fi
}

# REGION ROLE FALLBACK: the role that starts spot instances; with FALLBACK yes Karpenter buys on demand without it.
run_spot_role() {
    if aws iam get-role --region "$1" --role-name "$2" >/dev/null 2>.apply/problem; then return; fi
    make='Once for the account: aws iam create-service-linked-role --aws-service-name spot.amazonaws.com'
    if ! grep -q NoSuchEntity .apply/problem; then
        note "AWS does not tell whether the role $2 is there; without it no spot instance starts. $make"
    elif [ "$3" = yes ]; then
        note "The account has no role $2: Karpenter buys on demand instead of spot. $make"
    else
        stop "The account has no role $2, without which no spot instance starts. $make"
    fi
}

# REGION TYPE...: how likely spot instances are to be had, of 10.
run_spot_score() {
    region=$1
    shift
    asked ec2 get-spot-placement-scores --region "$region" --instance-types "$@" --target-capacity 64 \
        --target-capacity-unit-type vcpu --single-availability-zone --region-names "$region" \
        --query 'SpotPlacementScores[].[AvailabilityZoneId,Score]' --output text || return 0
    if [ -n "$answer" ]; then note "Chance of spot instances, of 10: $(printf '%s' "$answer" | tr '\t\n' ' ,' | sed 's/,/, /g')"; fi
}

# REGION FALLBACK ZONES TYPES RESERVATION...: the reservations are there, and a pool of these zones and types can use them.
run_reservations() {
    region=$1 fallback=$2 zones=$3 types=$4
    shift 4
    asked ec2 describe-capacity-reservations --region "$region" --capacity-reservation-ids "$@" \
        --query 'CapacityReservations[].[CapacityReservationId,State,AvailabilityZoneId,AvailabilityZone,InstanceType,AvailableInstanceCount]' \
        --output text || {
        if grep -q InvalidCapacityReservationId.NotFound .apply/problem; then useless_reservation "The account has not all of $*."; fi
        return 0
    }
    say "$answer"
    free=0
    for wanted in "$@"; do
        row=$(printf '%s\n' "$answer" | awk -v id="$wanted" '$1 == id')
        if [ -z "$row" ]; then useless_reservation "The account has no reservation $wanted."; return; fi
    done
    while read -r id state zone_id zone type count; do
        case $state in
        active) free=$((free + count)) ;;
        pending | scheduled | assessing | delayed) note "$id is $state and not active yet: until then the pool starts no node of it." ;;
        *) useless_reservation "$id is $state." && return ;;
        esac
        case ,$zones, in
        *",$zone_id,"* | *",$zone,"*) ;;
        *) useless_reservation "$id is in $zone_id, where the pool has no subnet." && return ;;
        esac
        # A family is named as p5.*
        case ,$types, in
        ,, | *",$type,"* | *",${type%%.*}.*,"*) ;;
        *) useless_reservation "$id is for $type, which the pool does not take." && return ;;
        esac
    done <<END
$answer
END
    if [ "$free" = 0 ]; then note "No instance of the reservations is free: the pool's next node waits for one."; fi
}

# Where nodes can be bought otherwise they are, and the reservation is paid for in vain.
useless_reservation() {
    if [ "$fallback" = yes ]; then note "$1"; else stop "$1"; fi
}

# BUCKET REGION: the bucket of Terraform's state is there, and keeps former versions.
run_state_bucket() {
    if ! aws s3api head-bucket --bucket "$1" --region "$2" >/dev/null 2>.apply/problem; then
        case $(cat .apply/problem) in
        *'(404)'*) stop "There is no bucket $1. Make it: aws s3 mb s3://$1 --region $2" ;;
        *'(403)'*) stop "The bucket $1 is not yours to use." ;;
        *'(301)'* | *'(400)'*) stop "The bucket $1 is not in $2." ;;
        *) note "AWS does not tell of the bucket $1." ;;
        esac
    fi
    asked s3api get-bucket-versioning --bucket "$1" --region "$2" --query Status --output text || return 0
    if [ "$answer" != Enabled ]; then note "The bucket $1 keeps no former versions: a state that breaks is lost."; fi
}

# REGION ACTION...: whoever is signed in may do what the stages do, as IAM works it out.
run_rights() {
    region=$1
    shift
    asked sts get-caller-identity --region "$region" --query Arn --output text || return 0
    case $answer in
    *:iam::*:user/*) arn=$answer ;;
    *:assumed-role/*)
        role=${answer#*:assumed-role/}
        asked iam get-role --region "$region" --role-name "${role%%/*}" --query Role.Arn --output text || return 0
        arn=$answer
        ;;
    *:root) return 0 ;;
    *)
        note 'IAM works out the rights of users and roles alone, and you are neither.'
        return 0
        ;;
    esac
    asked iam simulate-principal-policy --region "$region" --policy-source-arn "$arn" --action-names "$@" --output text --query \
        "EvaluationResults[?EvalDecision=='explicitDeny' || OrganizationsDecisionDetail.AllowedByOrganizations==\`false\` || PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary==\`false\`].EvalActionName" || return 0
    if [ -n "$answer" ]; then stop "You may not: $answer. Have it allowed to you, or sign in as somebody who may."; fi
}

# MINUTES: the credentials hold for as long as applying takes.
run_time_left() {
    end=$(aws configure export-credentials --format env-no-export 2>/dev/null | sed -n 's/^AWS_CREDENTIAL_EXPIRATION=//p')
    if [ -z "$end" ]; then return; fi
    seconds=$(date -u -d "$end" +%s 2>/dev/null) || return 0
    left=$(((seconds - $(date +%s)) / 60))
    if [ "$left" -lt "$1" ]; then
        note "The credentials hold for $left minutes, and applying takes about $1. Unless they renew themselves, sign in anew first; apply.sh goes on where it stopped."
    fi
}
