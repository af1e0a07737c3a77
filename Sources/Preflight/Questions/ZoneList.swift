/// The zones of a Region, as the account sees them.
struct ZoneList {
    struct Zone {
        /// `usw2-az1`, the same place in every account.
        let id: String
        /// `us-west-2a`, this account's own name for it.
        let name: String
        /// `available`, or what hinders it.
        let state: String
    }

    let all: [Zone]

    static func arguments(_ region: String) -> [String] {
        [
            "ec2", "describe-availability-zones", "--region", region, "--filters",
            "Name=zone-type,Values=availability-zone",
            "--query", "AvailabilityZones[].[ZoneId,ZoneName,State]", "--output", "text",
        ]
    }

    /// Nil when the answer is no such list.
    init?(_ text: String) {
        var zones: [Zone] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count == 3, words.allSatisfy(\.isPlainWord) else { return nil }
            zones.append(Zone(id: String(words[0]), name: String(words[1]), state: String(words[2])))
        }
        all = zones
    }

    /// The zone that a document calls so, by id or by name.
    subscript(_ word: String) -> Zone? { all.first { $0.id == word || $0.name == word } }
}
