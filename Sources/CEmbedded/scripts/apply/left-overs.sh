# shellcheck shell=sh
# --- What is left ---

# REGION NAME: what no stage owns and AWS may still bill.
run_left_overs() {
    left_over 'log group' "aws logs delete-log-group --region $1 --log-group-name" \
        aws logs describe-log-groups --region "$1" --log-group-name-prefix "/aws/eks/$2/" \
        --query 'logGroups[].logGroupName' --output text
    left_over 'volume of a PersistentVolumeClaim' "aws ec2 delete-volume --region $1 --volume-id" \
        aws ec2 describe-volumes --region "$1" --filters "Name=tag:kubernetes.io/cluster/$2,Values=owned" \
        --query 'Volumes[].VolumeId' --output text
    left_over instance "aws ec2 terminate-instances --region $1 --instance-ids" \
        aws ec2 describe-instances --region "$1" \
        --filters "Name=tag:kubernetes.io/cluster/$2,Values=owned" 'Name=instance-state-name,Values=pending,running,stopped' \
        --query 'Reservations[].Instances[].InstanceId' --output text
    left_over 'load balancer' "aws elbv2 delete-load-balancer --region $1 --load-balancer-arn" \
        aws resourcegroupstaggingapi get-resources --region "$1" --tag-filters "Key=elbv2.k8s.aws/cluster,Values=$2" \
        --resource-type-filters elasticloadbalancing:loadbalancer --query 'ResourceTagMappingList[].ResourceARN' --output text
    note 'The KMS key of the cluster is deleted by AWS at the end of its waiting period, and costs nothing until then.'
}

# WHAT COMMAND-THAT-DELETES LISTING-COMMAND...
left_over() {
    what=$1 deletes=$2
    shift 2
    found=$("$@") || {
        note "AWS does not tell what is left over ($what): $(typed "$@")"
        return
    }
    for one in $found; do
        [ "$one" = None ] || note "left over ($what): $deletes $one"
    done
}
