import Catalog

/// The types that EC2 offers in a region, and what each is made of.
struct InstanceTypeFacts: FactSource {
    let region: String

    let kind = AccountFacts.Kind.instanceTypes

    /// What accelerators EC2's answers name: the list, and our word for them.
    private static let accelerators = [
        ("GpuInfo.Gpus", "gpu"), ("NeuronInfo.NeuronDevices", "neuron"),
        ("InferenceAcceleratorInfo.Accelerators", "other"), ("MediaAcceleratorInfo.Accelerators", "other"),
        ("FpgaInfo.Fpgas", "other"),
    ]
    private static let plain = [
        "InstanceType", "VCpuInfo.DefaultVCpus", "MemoryInfo.SizeInMiB",
        "join(' ',ProcessorInfo.SupportedArchitectures||`[]`)", "NetworkInfo.NetworkCards[0].MaximumNetworkInterfaces",
        "NetworkInfo.Ipv4AddressesPerInterface", "InstanceStorageInfo.NvmeSupport",
        "InstanceStorageInfo.TotalSizeInGB", "BareMetal", "CurrentGeneration", "join(' ',SupportedUsageClasses||`[]`)",
    ]

    private var arguments: [String] {
        let devices = Self.accelerators.flatMap { list, _ in
            ["Manufacturer", "Name", "Count", "MemoryInfo.SizeInMiB"].map { "\(list)[0].\($0)" }
        }
        return [
            "ec2", "describe-instance-types", "--region", region, "--query",
            "InstanceTypes[].[\((Self.plain + devices).joined(separator: ","))]", "--output", "text",
        ]
    }

    func rows(asking account: Inquiry) throws(Stopped) -> FactRows {
        switch try account.lines(arguments, fields: Self.plain.count + 4 * Self.accelerators.count) {
        case .lines(let lines): .rows(lines.compactMap(Self.row))
        case .none(let verdict): .none(verdict)
        }
    }

    /// Nil for a type that the table has no place for: a Mac, or one with a field missing.
    private static func row(_ fields: [Substring]) -> String? {
        let architectures = fields[3].split(separator: " ")
        guard InstanceType.isWellFormed(String(fields[0])), fields[1...2].allSatisfy(isNumber),
            fields[4...5].allSatisfy(isNumber),
            let architecture = InstanceType.Architecture.allCases.first(where: { known in
                architectures.contains { $0 == known.rawValue }
            })
        else { return nil }
        var accelerator = ["-", "-", "-"]
        var chip = "-"
        for (index, (_, word)) in accelerators.enumerated() {
            let device = fields[(plain.count + 4 * index)...].prefix(4).map(String.init)
            guard device[1] != "None", isNumber(device[2]) else { continue }
            accelerator = [word, device[2], isNumber(device[3]) ? device[3] : "0"]
            chip = word == "neuron" || device[0] == "None" ? device[1] : "\(device[0]) \(device[1])"
            break
        }
        let flags = [
            fields[8] == "True" ? "metal" : nil, fields[9] == "False" ? "previous" : nil,
            fields[10].split(separator: " ").contains("spot") ? nil : "no-spot",
        ].compactMap(\.self)
        let store = fields[6] == "required" && isNumber(fields[7]) ? String(fields[7]) : "-"
        let row =
            [String(fields[0]), String(fields[1]), String(fields[2]), architecture.rawValue]
            + fields[4...5].map(String.init)
            + accelerator + [store, flags.isEmpty ? "-" : flags.joined(separator: " "), chip]
        return row.joined(separator: "\t")
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        (1...12).contains(text.utf8.count)
            && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
