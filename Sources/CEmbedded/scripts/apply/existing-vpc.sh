# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- A VPC that is there: read, and never changed ---

# REGION VPC SERVICE-CIDR: it is there, resolves names, and has no addresses of the cluster's Services.
run_vpc() {
    asked ec2 describe-vpcs --region "$1" --filters "Name=vpc-id,Values=$2" --output text \
        --query "Vpcs[].[State,CidrBlockAssociationSet[?CidrBlockState.State=='associated'].CidrBlock]" || return 0
    case $answer in
    '') stop "The account has no VPC $2 in $1. Name another, and make the bundle again." ;;
    available*) ;;
    *) stop "The VPC $2 is not available: $answer" ;;
    esac
    blocks=${answer#available}
    for attribute in enableDnsSupport enableDnsHostnames; do
        asked ec2 describe-vpc-attribute --region "$1" --vpc-id "$2" --attribute "$attribute" --output text \
            --query '[EnableDnsSupport.Value,EnableDnsHostnames.Value]' || return 0
        case $answer in
        *True*) ;;
        *False*) stop "The VPC $2 has $attribute off: nodes register by DNS name. Have its owner switch it on." ;;
        esac
    done
    for block in $blocks; do
        case $block in *.*.*.*/*) range_of "$block" ;; *) continue ;; esac
        low=$first
        high=$last
        range_of "$3"
        if [ "$first" -le "$high" ] && [ "$low" -le "$last" ]; then
            stop "$3, for Services, shares addresses with $block of $2: EKS refuses it. Choose another range, and make the bundle again."
        fi
    done
}

# REGION VPC LEAST MOST SUBNET=ZONE... --public SUBNET=ZONE...: each is of the VPC and in its zone; below LEAST free addresses
# the first nodes would not start. What is taken may be the environment's own, so it is told and not held against it.
run_subnets() {
    region=$1
    vpc=$2
    least=$3
    most=$4
    shift 4
    asked ec2 describe-subnets --region "$region" --filters "Name=vpc-id,Values=$vpc" --output text \
        --query 'Subnets[].[SubnetId,State,AvailabilityZoneId,AvailabilityZone,AvailableIpAddressCount]' || return 0
    free=0
    private=yes
    for wanted; do
        if [ "$wanted" = --public ]; then
            private=no
            continue
        fi
        line=$(printf '%s\n' "$answer" | awk -v id="${wanted%%=*}" '$1 == id')
        if [ -z "$line" ]; then stop "The VPC $vpc has no subnet ${wanted%%=*}. Name its subnets, and make the bundle again."; fi
        # shellcheck disable=SC2086
        set_apart $line
        if [ "$state" != available ]; then stop "The subnet ${wanted%%=*} is $state."; fi
        case "${wanted#*=}" in
        "$zone_id" | "$zone_name") ;;
        *) stop "The subnet ${wanted%%=*} lies in $zone_id and not in ${wanted#*=}. Name the zones in the subnets' order, and make the bundle again." ;;
        esac
        if [ "$private" = yes ]; then free=$((free + count)); fi
    done
    if [ "$free" -lt "$least" ]; then
        note "The private subnets have $free free addresses, and the first nodes and their pods take $least."
    elif [ "$free" -lt "$most" ]; then
        note "The private subnets have $free free addresses, and the node groups take $most at their maximum sizes."
    fi
    say "$free free addresses"
}

# SUBNET STATE ZONE-ID ZONE-NAME COUNT
set_apart() {
    state=$2
    zone_id=$3
    zone_name=$4
    count=$5
}

# REGION VPC ENDPOINTS SUBNET... --public SUBNET...: a default route leads out of the private ones, or ENDPOINTS (words) are
# there; one to an internet gateway out of the public ones alone.
run_ways_out() {
    region=$1
    vpc=$2
    needed=$3
    shift 3
    asked ec2 describe-route-tables --region "$region" --filters "Name=vpc-id,Values=$vpc" --output text --query \
        "RouteTables[].[join(',',Associations[?Main].RouteTableId||\`[]\`),join(',',Associations[?SubnetId].SubnetId||\`[]\`),join(',',Routes[?DestinationCidrBlock=='0.0.0.0/0' && State=='active'].[GatewayId||NatGatewayId||TransitGatewayId||'other'][]||\`[]\`)]" || return 0
    tables=$answer
    private=yes
    closed=''
    for subnet; do
        if [ "$subnet" = --public ]; then
            private=no
            continue
        fi
        way=$(printf '%s\n' "$tables" | awk -F '\t' -v id="$subnet" '
            index("," $2 ",", "," id ",") { own = 1; way = $3 }
            $1 != "" && $1 != "None" { main = $3 }
            END { print own ? way : main }')
        case $private,$way in
        yes,igw-*) stop "The default route of $subnet leads to an internet gateway: nodes there reach nothing. Name private subnets, and make the bundle again." ;;
        yes, | yes,None) closed="$closed $subnet" ;;
        no,igw-*) ;;
        no,*) stop "No default route leads from $subnet to an internet gateway. Name public subnets, or none, and make the bundle again." ;;
        esac
    done
    if [ -z "$closed" ]; then return; fi
    asked ec2 describe-vpc-endpoints --region "$region" --filters "Name=vpc-id,Values=$vpc" --output text \
        --query "VpcEndpoints[?State=='available'].ServiceName" || return 0
    for service in $needed; do
        case " $(printf '%s' "$answer" | tr '\t\n' '  ') " in
        *".$region.$service "*) ;;
        *) stop "No default route leads out of$closed, and $vpc has no endpoint for $service: nodes never join the cluster. Have its owner add a route or the endpoints." ;;
        esac
    done
    note "No default route leads out of$closed: images from public registries need a mirror or a proxy."
}
