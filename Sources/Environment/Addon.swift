import Catalog

extension Addon {
    package var title: String { declaration.title }
    /// The add-ons without which it does not do all of its work; a rule finds it when one is off.
    package var needs: [Addon] { declaration.needs }
    /// Whether it runs pods of its own, whose footprints the catalog then has.
    package var bringsPods: Bool { declaration.bringsPods }
    /// What it adds to the monthly cost.
    package var charges: [Charge] { declaration.charges }
    /// What it can be charged for besides, which depends on use; nil when there is nothing.
    package var chargedByUse: Use? { declaration.chargedByUse }

    /// Something that is paid for while nobody uses it.
    package struct Charge: Equatable, Sendable {
        package let label: String
        package let thing: Thing
        /// Only charged while this add-on is off.
        package let without: Addon?

        package enum Thing: Equatable, Sendable {
            /// A gp3 volume.
            case volume(gibibytes: Int)
            case networkLoadBalancer
        }

        static func volume(_ label: String, gibibytes: Int, without: Addon? = nil) -> Charge {
            Charge(label: label, thing: .volume(gibibytes: gibibytes), without: without)
        }

        static func networkLoadBalancer(_ label: String) -> Charge {
            Charge(label: label, thing: .networkLoadBalancer, without: nil)
        }
    }

    /// Something that is paid for as it is used, as the beginning of a sentence.
    package struct Use: Equatable, Sendable {
        package let thing: String
        /// What is counted, and the service whose price is for one: "a GB read".
        package let prices: [Price]

        package struct Price: Equatable, Sendable {
            package let service: ServicePrice.Service
            package let each: String

            init(_ service: ServicePrice.Service, _ each: String) {
                self.service = service
                self.each = each
            }
        }

        init(_ thing: String, at prices: [Price] = []) {
            self.thing = thing
            self.prices = prices
        }
    }

    /// All that is said of an add-on.
    struct Declaration: Sendable {
        let title: String
        var isOnByDefault = true
        var bringsPods = true
        /// The variable that switches it on.
        let variable: TerraformVariable
        /// The stage that has this variable too, for what goes with the add-on there.
        var alsoIn: Stage?
        var needs: [Addon] = []
        var charges: [Charge] = []
        var chargedByUse: Use?
        let help: String

        var variables: [TerraformVariable] { [variable] + (alsoIn.map { [.init($0, variable.name)] } ?? []) }
    }
}

extension EnvironmentDocument {
    /// Which add-ons are installed.
    package struct Addons: Equatable, Sendable {
        private var chosen = Self.byDefault
        private static let byDefault = Set(Addon.allCases.filter(\.declaration.isOnByDefault))
        /// Names of the buckets that Mountpoint for S3 may mount.
        package var s3Buckets: [String] = []
        /// Of the load balancer of ingress-nginx.
        package var ingressScheme = EnvironmentDocument.IngressScheme.internetFacing

        package subscript(addon: Addon) -> Bool {
            get { chosen.contains(addon) }
            set { if newValue { chosen.insert(addon) } else { chosen.remove(addon) } }
        }

        /// Those that are installed, in the order of the document.
        package var installed: [Addon] { Addon.allCases.filter(chosen.contains) }
    }
}
