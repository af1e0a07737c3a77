import Environment

extension AccountNeeds {
    /// Actions of IAM that somebody has to be allowed to make the environment and to take it down again, in words of IAM
    /// policies. Reading is left out: who may create a thing and not look at it again is rare, and each stage would fail at
    /// its first plan.
    ///
    /// Source: the resources of the stages and of the modules that they pin, and AWS's Service Authorization Reference.
    package var actions: [String] {
        network + Self.cluster + Self.addons + (stateBucket == nil ? [] : Self.state)
            + (hasFileSystem ? Self.fileSystem : [])
    }

    /// A VPC that is there needs security groups of the cluster, and tags where they were agreed to.
    private var network: [String] {
        guard let existingVpc else { return Self.network }
        return Self.network.filter { $0.contains("SecurityGroup") || $0 == "ec2:CreateTags" }
            + (existingVpc.isTagged ? ["ec2:DeleteTags"] : [])
    }

    private static let network = [
        "ec2:AllocateAddress", "ec2:AssociateRouteTable", "ec2:AttachInternetGateway",
        "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateInternetGateway",
        "ec2:CreateNatGateway", "ec2:CreateRoute", "ec2:CreateRouteTable", "ec2:CreateSecurityGroup",
        "ec2:CreateSubnet", "ec2:CreateTags", "ec2:CreateVpc", "ec2:CreateVpcEndpoint", "ec2:DeleteInternetGateway",
        "ec2:DeleteNatGateway", "ec2:DeleteRoute", "ec2:DeleteRouteTable", "ec2:DeleteSecurityGroup",
        "ec2:DeleteSubnet", "ec2:DeleteVpc", "ec2:DeleteVpcEndpoints", "ec2:DetachInternetGateway",
        "ec2:DisassociateRouteTable", "ec2:ModifySubnetAttribute", "ec2:ModifyVpcAttribute", "ec2:ReleaseAddress",
        "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress",
    ]
    private static let cluster = [
        "ec2:CreateLaunchTemplate", "ec2:DeleteLaunchTemplate", "ec2:RunInstances",
        "eks:AssociateAccessPolicy", "eks:CreateAccessEntry", "eks:CreateAddon", "eks:CreateCluster",
        "eks:CreateNodegroup", "eks:CreatePodIdentityAssociation", "eks:DeleteAccessEntry", "eks:DeleteAddon",
        "eks:DeleteCluster", "eks:DeleteNodegroup", "eks:TagResource", "eks:UpdateClusterConfig",
        "iam:AttachRolePolicy", "iam:CreateOpenIDConnectProvider", "iam:CreatePolicy", "iam:CreateRole",
        "iam:CreateServiceLinkedRole", "iam:DeleteOpenIDConnectProvider", "iam:DeletePolicy", "iam:DeleteRole",
        "iam:DetachRolePolicy", "iam:PassRole", "iam:PutRolePolicy", "iam:TagPolicy", "iam:TagRole",
        "kms:CreateAlias", "kms:CreateGrant", "kms:CreateKey", "kms:DeleteAlias", "kms:EnableKeyRotation",
        "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:TagResource",
        "logs:CreateLogGroup", "logs:DeleteLogGroup", "logs:PutRetentionPolicy", "logs:TagResource",
    ]
    private static let addons = [
        "events:DeleteRule", "events:PutRule", "events:PutTargets", "events:RemoveTargets", "events:TagResource",
        "sqs:CreateQueue", "sqs:DeleteQueue", "sqs:SetQueueAttributes", "sqs:TagQueue",
    ]
    private static let state = ["s3:DeleteObject", "s3:GetObject", "s3:ListBucket", "s3:PutObject"]
    private static let fileSystem = [
        "elasticfilesystem:CreateFileSystem", "elasticfilesystem:CreateMountTarget",
        "elasticfilesystem:DeleteFileSystem", "elasticfilesystem:DeleteMountTarget",
        "elasticfilesystem:PutLifecycleConfiguration", "elasticfilesystem:TagResource",
    ]
}
