import Estimates

extension CapacityEstimate.Amount {
    /// "31 pods, 3.2 vCPU and 5.1 GiB".
    var text: String { "\(pods) pods, \(Self.tenths(millicores, 1000)) vCPU and \(Self.tenths(memoryMiB, 1024)) GiB" }

    /// What this exceeds in `available`, in words.
    func excess(over available: Self) -> String {
        [
            (pods > available.pods, "pods"), (millicores > available.millicores, "CPU"),
            (memoryMiB > available.memoryMiB, "memory"),
        ].filter(\.0).map(\.1).listed()
    }

    /// With one digit after the point.
    private static func tenths(_ amount: Int, _ unit: Int) -> String {
        let tenths = (amount * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10)"
    }
}
