# shellcheck shell=sh disable=SC2154 # Other parts set these variables.
# --- What is left ---

# REGION NAME [VPC]: what no stage owns and AWS may still bill, or what is in the way of a new cluster of that name. A VPC
# that was there before stays.
run_left_overs() {
    region=$1
    if look_up_cluster "$1" "$2"; then
        if [ "$(cat .apply/cluster 2>/dev/null)" = "$live_arn $live_endpoint" ]; then stop "The cluster $live_arn is still there."; fi
        # Another cluster of that name: what carries its tag is its own.
        note "left over (cluster): $live_arn, if it is yours. Nothing that carries its name was looked for."
        return
    fi
    left_over_in_ec2 "$2" "${3:-}"
    left_over_elsewhere "$2"
    note 'The KMS key of the cluster is deleted by AWS at the end of its waiting period, and costs nothing until then.'
}

# NAME VPC: in an order in which they can be deleted.
left_over_in_ec2() {
    owned="Name=tag:kubernetes.io/cluster/$1,Values=owned"
    left_over instance 'ec2 terminate-instances --instance-ids' \
        ec2 describe-instances --filters "$owned" 'Name=instance-state-name,Values=pending,running,stopping,stopped' \
        --query 'Reservations[].Instances[].InstanceId'
    left_over 'launch template' 'ec2 delete-launch-template --launch-template-id' \
        ec2 describe-launch-templates --filters "Name=tag:eks:eks-cluster-name,Values=$1" \
        --query 'LaunchTemplates[].LaunchTemplateId'
    left_over 'volume of a PersistentVolumeClaim' 'ec2 delete-volume --volume-id' \
        ec2 describe-volumes --filters "$owned" --query 'Volumes[].VolumeId'
    left_over 'snapshot of a volume' 'ec2 delete-snapshot --snapshot-id' \
        ec2 describe-snapshots --owner-ids self --filters "$owned" --query 'Snapshots[].SnapshotId'
    left_over 'load balancer' 'elbv2 delete-load-balancer --load-balancer-arn' \
        resourcegroupstaggingapi get-resources --tag-filters "Key=elbv2.k8s.aws/cluster,Values=$1" \
        --resource-type-filters elasticloadbalancing:loadbalancer --query 'ResourceTagMappingList[].ResourceARN'
    left_over 'network interface of a node' 'ec2 delete-network-interface --network-interface-id' \
        ec2 describe-network-interfaces --filters "Name=tag:cluster.k8s.amazonaws.com/name,Values=$1" \
        --query 'NetworkInterfaces[].NetworkInterfaceId'
    left_over 'network interface of the cluster' 'ec2 delete-network-interface --network-interface-id' \
        ec2 describe-network-interfaces --filters "Name=description,Values=Amazon EKS $1" \
        --query 'NetworkInterfaces[].NetworkInterfaceId'
    for tag in aws:eks:cluster-name elbv2.k8s.aws/cluster; do
        left_over 'security group' 'ec2 delete-security-group --group-id' \
            ec2 describe-security-groups --filters "Name=tag:$tag,Values=$1" --query 'SecurityGroups[].GroupId'
    done
    if [ -n "$2" ]; then return; fi
    left_over 'VPC of that name' 'ec2 delete-vpc --vpc-id' \
        ec2 describe-vpcs --filters "Name=tag:Name,Values=$1" --query 'Vpcs[].VpcId'
}

# NAME
left_over_elsewhere() {
    for prefix in "/aws/eks/$1/" "/aws/containerinsights/$1/"; do
        left_over 'log group' 'logs delete-log-group --log-group-name' \
            logs describe-log-groups --log-group-name-prefix "$prefix" --query 'logGroups[].logGroupName'
    done
    left_over 'file system' 'efs delete-file-system --file-system-id' \
        efs describe-file-systems --query "FileSystems[?Name=='$1-models'].FileSystemId"
    for system in $found; do
        [ "$system" = None ] || left_over "mount target of $system, before it" 'efs delete-mount-target --mount-target-id' \
            efs describe-mount-targets --file-system-id "$system" --query 'MountTargets[].MountTargetId'
    done
    left_over 'queue of Karpenter' 'sqs delete-queue --queue-url' \
        sqs list-queues --queue-name-prefix "karpenter-$1" --query "QueueUrls[?ends_with(@, '/karpenter-$1')]"
    left_over 'KMS alias' 'kms delete-alias --alias-name' \
        kms list-aliases --query "Aliases[?AliasName=='alias/eks/$1'].AliasName"
}

# WHAT AWS-COMMAND-THAT-DELETES AWS-COMMAND-THAT-LISTS...: sets `found`.
left_over() {
    what=$1 deletes=$2
    shift 2
    found=$(aws "$@" --region "$region" --output text) || {
        found=''
        note "not known ($what): AWS does not tell what is left over: aws $(typed "$@")--region $region"
    }
    for one in $found; do
        [ "$one" = None ] || note "left over ($what): aws $deletes $one --region $region"
    done
}
