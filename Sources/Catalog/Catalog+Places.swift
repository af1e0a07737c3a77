extension Catalog {
    /// The regions worth listing, by code: commercial ones with EKS.
    package var regions: [Region] { regionTable.all.filter(\.isOffered) }

    /// Every region known, those of other partitions included.
    package var allRegions: [Region] { regionTable.all }

    /// The region of that code, offered or not.
    package func region(_ code: String) -> Region? { regionTable[code] }

    /// The zone of that id.
    package func zone(_ id: String) -> Zone? { zoneList.value[id] }

    /// Whether a name like `us-west-2-lax-1a` or an id like `usw2-lax1-az1` is that of a Local Zone or a Wavelength Zone:
    /// it has a place of its own behind the region's. EKS runs no control plane there.
    package func isLocalZone(_ name: String) -> Bool {
        if allRegions.contains(where: { name.hasPrefix($0.code + "-") && name.utf8.count > $0.code.utf8.count + 1 }) {
            return true
        }
        let parts = name.split(separator: "-")
        return parts.count >= 3 && zoneList.value.all.contains { $0.id.hasPrefix(parts[0] + "-az") }
    }

    /// Whether a name like `us-west-2a` is one of the region's: its code and one letter. Which zone that is, only
    /// the account knows.
    package func zoneName(_ name: String, belongsTo region: String) -> Bool {
        guard name.hasPrefix(region), let letter = name.utf8.last else { return false }
        return name.utf8.count == region.utf8.count + 1 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    }
}
