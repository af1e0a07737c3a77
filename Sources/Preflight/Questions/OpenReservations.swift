import Account

/// The capacity reservations that a pool names are there, active, and such as its nodes can come from.
struct OpenReservations: Question {
    let wanted: AccountNeeds.Reservations
    let region: String

    var id: String { wanted.id }
    var title: String { "Reservations of the pool \(wanted.pool)" }
    let after = ["zones"]

    private var arguments: [String] {
        ["ec2", "describe-capacity-reservations", "--region", region, "--capacity-reservation-ids"]
            + wanted.reservations + [
                "--query",
                "CapacityReservations[].[CapacityReservationId,State,AvailabilityZoneId,AvailabilityZone,InstanceType,"
                    + "AvailableInstanceCount]", "--output", "text",
            ]
    }

    /// What EC2 tells of one.
    private struct Reservation {
        let id: String
        let state: String
        let zones: [String]
        let type: String
        let free: Int
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        let words: [String]
        switch try account.words(arguments, where: \.isPlainWord) {
        case .words(let found): words = found
        case .none(.refused(.code("InvalidCapacityReservationId.NotFound")), _):
            return problem("The account has not all of \(wanted.reservations.joined(separator: ", ")).")
        case .none(_, let verdict): return verdict
        }
        let rows: [Reservation] = stride(from: 0, to: words.count - words.count % 6, by: 6).compactMap {
            start -> Reservation? in
            let row = Array(words[start..<start + 6])
            return Int(row[5]).map {
                Reservation(id: row[0], state: row[1], zones: [row[2], row[3]], type: row[4], free: $0)
            }
        }
        guard words.count == rows.count * 6 else {
            return Verdict(noUse: .said(words.joined(separator: " ")), to: arguments)
        }
        let missing = wanted.reservations.filter { id in !rows.contains { $0.id == id } }
        guard missing.isEmpty else {
            return problem("The account has no reservation \(missing.joined(separator: ", ")).")
        }
        for row in rows {
            if let objection = objection(to: row) { return problem("\(row.id) \(objection).") }
        }
        let waiting: [Reservation] = rows.filter { $0.state != "active" }
        guard waiting.isEmpty else {
            return .warning(
                "\(waiting.map(\.id).joined(separator: ", ")) is \(waiting[0].state) and not active yet: until then the pool "
                    + "starts no node of it.", remedy: "Wait until it begins, or let the pool buy on demand as well.")
        }
        let free = rows.reduce(0) { $0 + $1.free }
        guard free > 0 else {
            return .warning(
                "No instance of the reservations is free: the pool's next node waits for one.",
                remedy: "See what runs in them: aws ec2 describe-capacity-reservations --region \(region)")
        }
        return .fine("\(free) of the reserved instances \(free == 1 ? "is" : "are") free.")
    }

    /// Why the pool can never use a reservation; nil when it can.
    private func objection(to row: Reservation) -> String? {
        if !["active", "pending", "scheduled", "assessing", "delayed"].contains(row.state) { return "is \(row.state)" }
        if !row.zones.contains(where: wanted.zones.contains) {
            return "is in \(row.zones[0]), where the pool has no subnet"
        }
        let fits =
            wanted.types.isEmpty
            || wanted.types.contains { type in
                type.hasSuffix("*") ? row.type.hasPrefix(type.dropLast()) : row.type == type
            }
        return fits ? nil : "is for \(row.type), which the pool does not take"
    }

    /// Where nodes can be bought otherwise they are, and the reservation is paid for in vain.
    private func problem(_ text: String) -> Verdict {
        let remedy =
            "Name reservations of the pool's types and zones: aws ec2 describe-capacity-reservations --region \(region)"
        return wanted.hasFallback ? .warning(text, remedy: remedy) : .error(text, remedy: remedy)
    }
}
