/// An EC2 instance type.
package struct InstanceType: Hashable, Sendable {
    /// Such as `m7i-flex.xlarge`.
    package let name: String
    /// The part before the dot.
    package let family: String
    /// The part after the dot.
    package let size: String
    /// Karpenter's instance category: the letters the family begins with, such as `m`, `gr`, `inf`.
    package let category: String
    /// Karpenter's instance generation: the number after those letters.
    package let generation: Int
    package let vCPU: Int
    package let memoryMiB: Int
    package let architecture: Architecture
    /// Network interfaces of the default network card.
    package let enis: Int
    /// IPv4 addresses of each interface, its own included.
    package let ipv4PerENI: Int
    /// Instance store on NVMe, in GB; nil for a type without.
    package let nvmeGB: Int?
    /// GPUs, AWS Neuron chips or others; nil for a type without.
    package let accelerator: Accelerator?
    package let isBareMetal: Bool
    /// False once EC2 calls the type a previous generation. It can still be launched.
    package let isCurrentGeneration: Bool
    /// EC2 sells it as spot.
    package let allowsSpot: Bool

    package var gpu: Accelerator? { accelerator?.kind == .gpu ? accelerator : nil }

    /// Pods that fit on a node with the VPC CNI's defaults: one address a pod, and two pods on the host's network.
    /// Source: amazon-eks-ami's eni-max-pods.
    package var maxPods: Int { enis * (ipv4PerENI - 1) + 2 }

    /// Pods that fit with prefix delegation, under EKS's advice of 110 up to 30 vCPU and 250 above.
    package var maxPodsWithPrefixes: Int { min(enis * (ipv4PerENI - 1) * 16 + 2, vCPU <= 30 ? 110 : 250) }

    /// Whether a text has the form of an instance type's name, as `m9i-flex.2xlarge` has: a family, a dot, and a size of
    /// those that EC2 has. Macs, which EKS has no nodes of, have it not.
    package static func isWellFormed(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let family = parts.first, let size = parts.last, !family.hasPrefix("mac"),
            family.utf8.count <= 20, let first = family.utf8.first, isLetter(first),
            family.utf8.contains(where: isDigit),
            family.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }),
            family.utf8.last != UInt8(ascii: "-")
        else { return false }
        if ["nano", "micro", "small", "medium", "large", "xlarge", "metal"].contains(size) { return true }
        for (beginning, end) in [("", "xlarge"), ("metal-", "xl")]
        where size.hasPrefix(beginning) && size.hasSuffix(end) {
            let number = size.dropFirst(beginning.count).dropLast(end.count)
            return (1...3).contains(number.utf8.count) && number.utf8.allSatisfy(isDigit) && !number.hasPrefix("0")
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    package enum Architecture: String, Hashable, Sendable, CaseIterable {
        case x86 = "x86_64"
        case arm64
    }

    package struct Accelerator: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case gpu, neuron
            /// FPGAs, video cards, Qualcomm's chips.
            case other
        }
        package let kind: Kind
        /// Such as "NVIDIA A10G".
        package let name: String
        /// 0 for a part of one.
        package let count: Int
        /// Memory of each one, in MiB, as EC2 reports it.
        package let memoryMiB: Int
    }

    init(_ row: inout Row) throws {
        name = try row.text()
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { throw Row.Unreadable() }
        family = String(name[..<dot])
        size = String(name[name.utf8.index(after: dot)...])
        let letters = family.utf8.prefix(while: Self.isLetter)
        var rest = family.utf8[letters.endIndex...]
        // Karpenter takes u-3tb1 for category u, generation 1.
        if rest.first == UInt8(ascii: "-") {
            rest = rest.dropFirst().drop(while: Self.isDigit).drop { !Self.isDigit($0) }
        }
        let digits = rest.prefix(while: Self.isDigit)
        guard let generation = Int(Substring(digits)) else { throw Row.Unreadable() }
        category = String(Substring(letters))
        self.generation = generation
        vCPU = try row.integer()
        memoryMiB = try row.integer()
        architecture = try row.value(Architecture.init)
        enis = try row.integer()
        ipv4PerENI = try row.integer()
        let kind = try row.optionalText()
        let count = try row.optionalInteger()
        let each = try row.optionalInteger()
        nvmeGB = try row.optionalInteger()
        let flags = try row.words()
        let chip = try row.optionalText()
        if let kind {
            guard let kind = Accelerator.Kind(rawValue: kind), let count, let each, let chip else {
                throw Row.Unreadable()
            }
            accelerator = Accelerator(kind: kind, name: chip, count: count, memoryMiB: each)
        } else {
            accelerator = nil
        }
        isBareMetal = flags.contains("metal")
        isCurrentGeneration = !flags.contains("previous")
        allowsSpot = !flags.contains("no-spot")
    }
}
