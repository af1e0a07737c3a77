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
    /// GPUs or AWS Neuron chips; nil for a type without.
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

    package enum Architecture: String, Hashable, Sendable, CaseIterable {
        case x86 = "x86_64"
        case arm64
    }

    package struct Accelerator: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable { case gpu, neuron }
        package let kind: Kind
        /// Such as "NVIDIA A10G".
        package let name: String
        package let count: Int
        /// Memory of each one, in MiB, as EC2 reports it.
        package let memoryMiB: Int
    }

    init(_ row: inout Row) throws {
        name = try row.text()
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { throw Row.Unreadable() }
        family = String(name[..<dot])
        size = String(name[name.utf8.index(after: dot)...])
        let letters = family.utf8.prefix { $0 >= UInt8(ascii: "a") }
        let digits = family.utf8[letters.endIndex...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
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
