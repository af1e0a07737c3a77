extension Catalog {
    /// IPv4 ranges that a VPC cannot use, or had better not.
    package var addressRanges: [AddressRange] { addressRangeList.value }

    /// What each component of each add-on asks of the nodes.
    package var footprints: [AddonFootprint] { footprintList.value }

    /// An add-on's components, by its key in an environment.
    package func footprints(of addon: String) -> [AddonFootprint] { footprints.filter { $0.addon == addon } }

    /// Add-ons that their makers no longer maintain.
    package var retiredAddons: [RetiredAddon] { retiredList.value }

    /// Set when the makers of an add-on no longer maintain it.
    package func retirement(of addon: String) -> RetiredAddon? { retiredAddons.first { $0.addon == addon } }

    /// What the makers of each chart say of Kubernetes versions.
    package var kubernetesSupport: [KubernetesSupport] { supportList.value }

    /// Which Kubernetes versions the makers of an add-on list, by its key in an environment; nil where they list none.
    package func kubernetesSupport(of addon: String) -> KubernetesSupport? {
        kubernetesSupport.first { $0.addon == addon }
    }
}
