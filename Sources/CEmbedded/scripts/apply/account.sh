# shellcheck shell=sh
# --- The AWS account ---

# REGION: the credentials work, and belong to the account in which the environment began. SLIPWAY_ACCOUNT may confirm
# that, and never puts another in its place.
run_account() {
    found=$(aws sts get-caller-identity --region "$1" --query Account --output text) ||
        stop 'AWS does not accept the credentials. Sign in again (aws sso login), or name a profile in AWS_PROFILE.' 69
    began=$(cat .apply/account 2>/dev/null) || began=''
    if [ "${began:-$found}" != "$found" ]; then
        stop "You are signed in to AWS account $found; this environment belongs to $began. Sign in to that one."
    fi
    if [ "${SLIPWAY_ACCOUNT:-$found}" != "$found" ]; then
        stop "You are signed in to AWS account $found; SLIPWAY_ACCOUNT allows $SLIPWAY_ACCOUNT alone. Sign in to that one."
    fi
    write_down .apply/account.seen "$found"
    say "account $found"
}

# REGION CAPACITY CATEGORIES: prints the vCPU that run and that a quota counts, by categories such as g, or p4 where only that
# generation counts.
vcpu_in_use() {
    aws ec2 describe-instances --region "$1" --filters Name=instance-state-name,Values=pending,running --output text \
        --query 'Reservations[].Instances[].[InstanceType,CpuOptions.CoreCount,CpuOptions.ThreadsPerCore,InstanceLifecycle]' |
        awk -v capacity="$2" -v categories=" $3 " '
            match($1, /^[a-z]+/) && ($4 == "spot") == (capacity == "spot") {
                category = substr($1, 1, RLENGTH)
                if (index(categories, " " category " ") || index(categories, " " category substr($1, RLENGTH + 1, 1) " ")) sum += $2 * $3
            }
            END { print sum + 0 }'
}

# REGION SERVICE CODE LEAST WANTED CAPACITY CATEGORIES: below LEAST applying fails, below WANTED the environment cannot grow to
# its limits. What runs may be the environment's own, so it is told and not held against it.
run_quota() {
    value=$(aws service-quotas get-service-quota --region "$1" --service-code "$2" --quota-code "$3" \
        --query Quota.Value --output text) || value=''
    case ${value%%.*} in
    '' | *[!0-9]*) note "AWS does not tell the quota $3; look at it in the console, $5 are wanted." ;;
    *)
        value=${value%%.*}
        if [ "$value" -lt "$4" ]; then stop "The quota $3 is $value; applying needs $4. PLAN.md has the request for $5."; fi
        if [ "$value" -lt "$5" ]; then note "The quota $3 is $value, the environment may grow to $5: request it, see PLAN.md."; fi
        used=$(vcpu_in_use "$1" "$6" "$7")
        if [ "$((value - used))" -lt "$4" ]; then note "Of the quota $3, $value vCPU, $used are in use; the environment needs $4 at once."; fi
        say "quota $3: $value, $used in use"
        ;;
    esac
}

# REGION LOCATION-TYPE ZONES TYPES: some zone of the list (words with commas between) offers one of the types.
run_offered() {
    offers=$(aws ec2 describe-instance-type-offerings --region "$1" --location-type "$2" \
        --filters "Name=location,Values=$3" "Name=instance-type,Values=$4" \
        --query 'InstanceTypeOfferings[].[Location,InstanceType]' --output text) || stop 'AWS does not tell what it offers.'
    say "$offers"
    without=''
    for zone in $(printf '%s' "$3" | tr , ' '); do
        case $offers in *"$zone"*) ;; *) without="$without $zone" ;; esac
    done
    case $offers in '' | None) stop "No zone of $3 offers $4. Choose other zones or types, and make the bundle again." ;; esac
    if [ -n "$without" ]; then note "Not offered in$without: $4. Such nodes start in the other zones only."; fi
}
