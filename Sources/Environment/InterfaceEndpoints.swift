import Text

/// The interface endpoints that the network stage makes where the environment has them, each in every zone.
///
/// The stage's `endpoints.tf` has the same list: what nodes, EKS's add-ons and the controllers ask of AWS.
package enum InterfaceEndpoints {
    /// As the names of endpoint services end: `ecr.api` of `com.amazonaws.us-west-2.ecr.api`.
    package static let services = [
        "ec2", "ecr.api", "ecr.dkr", "eks", "eks-auth", "elasticfilesystem", "elasticloadbalancing", "logs",
        "monitoring",
        "sqs", "ssm", "ssmmessages", "sts",
    ]

    /// "ec2, ecr.api, ..., and sts".
    package static var inWords: String { services.listed() }
}
