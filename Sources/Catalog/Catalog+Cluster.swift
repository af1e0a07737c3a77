extension Catalog {
    /// IPv4 ranges that a VPC cannot use, or had better not.
    public var addressRanges: [AddressRange] { addressRangeList.value }

    /// What each component of each add-on asks of the nodes.
    public var footprints: [AddonFootprint] { footprintList.value }

    /// An add-on's components, by its key in an environment.
    public func footprints(of addon: String) -> [AddonFootprint] { footprints.filter { $0.addon == addon } }

    /// Add-ons that their makers no longer maintain.
    public var retiredAddons: [RetiredAddon] { retiredList.value }

    /// Set when the makers of an add-on no longer maintain it.
    public func retirement(of addon: String) -> RetiredAddon? { retiredAddons.first { $0.addon == addon } }
}
