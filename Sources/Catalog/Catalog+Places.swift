extension Catalog {
    /// The regions worth listing, by code: commercial ones with EKS.
    package var regions: [Region] { regionTable.all.filter(\.isOffered) }

    /// Every region known, those of other partitions included.
    package var allRegions: [Region] { regionTable.all }

    /// The region of that code, offered or not.
    package func region(_ code: String) -> Region? { regionTable[code] }

    /// The zone of that id.
    package func zone(_ id: String) -> Zone? { zoneList.value[id] }

    /// Whether a name like `us-west-2a` is one of the region's: its code and one letter. Which zone that is, only
    /// the account knows.
    package func zoneName(_ name: String, belongsTo region: String) -> Bool {
        guard name.hasPrefix(region), let letter = name.utf8.last else { return false }
        return name.utf8.count == region.utf8.count + 1 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
    }
}
