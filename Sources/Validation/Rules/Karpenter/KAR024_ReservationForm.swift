import Environment
import Text

extension Rule {
    static let reservationForm = Rule(
        "KAR024", "reservation-form", .error, about: [.pools.each.reservations],
        title: "Reservations are named by their ids",
        reason: """
            An id is cr- and 17 hexadecimal digits, as EC2 gives it to On-Demand Capacity Reservations and Capacity Blocks. \
            Karpenter refuses another form, and an EC2NodeClass takes 30 of them.
            """,
        example: .init(
            wrong: "pools: {p5-training: {reservations: [p5-block]}}",
            right: "pools: {p5-training: {reservations: [cr-0123456789abcdef0]}}"),
        source: .init("EC2 API reference, CapacityReservation; Karpenter's EC2NodeClass (1.14)", "2026-11-26")
    ) { subject in
        subject.pools.flatMap { pool -> [Violation] in
            let list = pool.reservations
            let path = pool.paths.reservations
            let most = FieldBounds.reservations.size.upperBound
            let tooMany =
                list.count > most
                ? [
                    Violation(
                        path, "The \(pool.title) names \(list.count) reservations, and an EC2NodeClass takes \(most).",
                        fix: Fix("keep the first \(most)", [FieldChange(path, .list(Array(list.prefix(most))))]))
                ] : []
            let wrong = list.indices.filter { !list[$0].isReservation }
            return tooMany
                + wrong.violations { index in
                    let meant = list[index].lowercased().filter { !$0.isWhitespace }
                    return Violation(
                        path[index],
                        "\(list[index].shown) is no id of a capacity reservation: that is cr- and 17 hexadecimal digits.",
                        fix: meant.isReservation ? Fix(in: list, at: index, of: path, use: meant) : nil)
                }
        }
    }
}

extension String {
    fileprivate var isReservation: Bool {
        hasPrefix("cr-") && utf8.count == 20
            && dropFirst(3).unicodeScalars.allSatisfy { $0.isDigit || ("a"..."f").contains($0) }
    }
}
