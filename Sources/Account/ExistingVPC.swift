import Catalog
import Environment
import Estimates

extension AccountNeeds {
    /// A VPC that is there, and what the environment asks of it.
    package struct ExistingVPC: Equatable, Sendable {
        package let id: String
        /// Private ones first.
        package let subnets: [Subnet]
        /// Free addresses of the private subnets without which the first nodes do not start; 0 where that cannot be told.
        package let leastAddresses: Int
        /// Those that the node groups take at their maximum.
        package let mostAddresses: Int
        /// The addresses of Services, which have to be apart from the VPC's.
        package let serviceCidr: String
        /// Whether its subnets get tags.
        package let isTagged: Bool

        package struct Subnet: Equatable, Sendable {
            package let id: String
            /// As the document names it, by id or by name.
            package let zone: String
            package let isPublic: Bool
        }

        package var privateSubnets: [Subnet] { subnets.filter { !$0.isPublic } }
        package var publicSubnets: [Subnet] { subnets.filter(\.isPublic) }

        /// Endpoints of AWS services that nodes need in a VPC where no default route leads out of their subnets.
        package static let neededEndpoints = ["ec2", "ecr.api", "ecr.dkr", "s3", "sts"]

        /// Nil where a VPC is made.
        init?(of document: EnvironmentDocument, catalog: Catalog) {
            let network = document.network
            guard network.usesExistingVpc else { return nil }
            id = network.existingVpc.id
            subnets =
                zip(network.existingVpc.privateSubnets, network.zones).map {
                    Subnet(id: $0, zone: $1, isPublic: false)
                }
                + zip(network.existingVpc.publicSubnets, network.zones).map {
                    Subnet(id: $0, zone: $1, isPublic: true)
                }
            leastAddresses = AddressNeed.least(of: document, catalog: catalog) ?? 0
            mostAddresses = AddressNeed(of: document, catalog: catalog).needed ?? 0
            serviceCidr = document.cluster.serviceCidr
            isTagged = network.existingVpc.tagSubnets
        }
    }
}
