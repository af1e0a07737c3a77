import Catalog
import Environment
import Text

extension Situation {
    /// What can be chosen for a field; nil for a field that takes free text or a number.
    func options(for field: Field) -> [Picker.Option]? {
        if let options = networkOptions(for: field.path) { return options }
        return switch field.domain {
        case .choice(let choices), .list(.choices(let choices)):
            choices.map { Picker.Option($0.value, $0.meaning, barred: bar($0.value, field)) }
        case .known(let names), .list(.known(let names)):
            options(from: names, for: field).map { option in
                var option = option
                option.barred = option.barred ?? bar(option.value, field)
                return option
            }
        case .text, .number, .toggle, .tags, .list(.text):
            nil
        }
    }

    /// Why the preset's policy does not allow a value.
    func bar(_ value: String, _ field: Field) -> String? {
        guard let rule = choices.preset?.rule(for: field.path), let allowed = rule.allowed, !allowed.contains(value)
        else {
            return nil
        }
        return "The preset allows \(allowed.joined(separator: ", "))" + (rule.reason.isEmpty ? "." : ": \(rule.reason)")
    }

    private func options(from names: FieldDomain.CatalogNames, for field: Field) -> [Picker.Option] {
        let pool = field.path.pool.map { document.pools[$0.name] }
        return switch names {
        case .regions: regionOptions
        case .zones: zoneOptions.filter { pool == nil || document.network.zones.contains($0.value) }
        case .versions: versionOptions
        case .instanceTypes: pool.map(typeOptions) ?? instanceTypeOptions
        case .families: familyOptions(of: pool)
        }
    }

    private var regionOptions: [Picker.Option] {
        context.catalog.regions.map { Picker.Option($0.code, $0.name) }
    }

    private var zoneOptions: [Picker.Option] {
        (context.catalog.region(document.region)?.zones ?? []).map { zone in
            let families = gpuFamiliesOfInterest.filter {
                context.catalog.offering(ofFamily: $0, inZone: zone.id) == .offered
            }
            return Picker.Option(
                zone.id,
                families.isEmpty
                    ? "no \(gpuFamiliesOfInterest.joined(separator: ", "))" : families.joined(separator: ", "),
                barred: zone.eksAccepts ? nil : "EKS refuses cluster subnets in \(zone.id).")
        }
    }

    private var versionOptions: [Picker.Option] {
        context.catalog.versions.map { version in
            var alternative = document
            alternative.cluster.version = version.version
            let refusal = context.validator.findings(for: alternative, preset: choices.preset)
                .first { $0.severity == .error && $0.path == .cluster.version }
            return Picker.Option(
                version.version, Self.support(of: version, on: context.today), barred: refusal?.message,
                timeline: timeline(of: version))
        }
    }

    /// Types that people mostly take for system nodes first, then the others; those that cannot serve last.
    private var instanceTypeOptions: [Picker.Option] {
        let usual = ["m5", "m6i", "m6a", "m7i", "m7a", "t3", "t3a"]
        func rank(_ type: InstanceType) -> Int {
            if bar(on: type) != nil { return usual.count + 1 }
            return usual.firstIndex(of: type.family) ?? usual.count
        }
        return context.catalog.instanceTypes.enumerated()
            .map { (rank($0.element), $0.offset, $0.element) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map { _, _, type in
                Picker.Option(type.name, detail(of: type), barred: bar(on: type))
            }
    }

    private func bar(on type: InstanceType) -> String? {
        if type.architecture == .arm64 { return "\(type.name) is arm64; the node image is x86_64." }
        if type.accelerator != nil { return "\(type.name) has accelerators, which system nodes do not use." }
        return barOnOffer(of: type)
    }

    private func barOnOffer(of type: InstanceType) -> String? {
        context.catalog.offering(ofType: type.name, inRegion: document.region) == .notOffered
            ? "\(document.region) does not offer \(type.name)"
                + elsewhere { context.catalog.offering(ofType: type.name, inRegion: $0) } : nil
    }

    /// The change that would allow it: another region.
    private func elsewhere(_ offering: (String) -> Offering) -> String {
        context.catalog.regions.first { $0.hasEKS && offering($0.code) == .offered }.map { "; \($0.code) does." } ?? "."
    }

    private func detail(of type: InstanceType) -> String {
        let price =
            context.catalog.price(of: type.name, in: document.region)
            .map { "\(Wording.hourly($0.usdPerHour))/h" } ?? "no price"
        return "\(type.vCPU) vCPU, \(Wording.gibibytes(type.memoryMiB)), \(type.maxPods) pods, \(price)"
    }

    /// The types that a pool of that kind can have; those that it names families of first.
    private func typeOptions(of pool: EnvironmentDocument.Pool) -> [Picker.Option] {
        let types = context.catalog.instanceTypes.filter { type in
            type.architecture == .x86 && (pool.kind == .gpu ? type.gpu != nil : type.accelerator == nil)
        }
        let named = types.filter { pool.instanceFamilies.contains($0.family) }
        return (named + types.filter { !pool.instanceFamilies.contains($0.family) }).map { type in
            Picker.Option(type.name, detail(of: type), barred: barOnOffer(of: type))
        }
    }

    private func familyOptions(of pool: EnvironmentDocument.Pool?) -> [Picker.Option] {
        context.catalog.families
            .compactMap { family in family.types.first.map { (family, $0) } }
            .filter { pool?.kind == .cpu ? $0.1.accelerator == nil : $0.1.gpu != nil }
            .map { family, smallest in
                let zones = (context.catalog.region(document.region)?.eksZones ?? [])
                let offered = zones.filter {
                    context.catalog.offering(ofFamily: family.name, inZone: $0.id) == .offered
                }
                let gpu =
                    smallest.gpu.map { "\($0.name) \(Wording.gibibytes($0.memoryMiB))" }
                    ?? "\(Wording.gibibytes(smallest.memoryMiB / max(1, smallest.vCPU))) a vCPU"
                let price =
                    context.catalog.price(of: smallest.name, in: document.region)
                    .map { ", from \(Wording.hourly($0.usdPerHour))/h" } ?? ""
                let barred: String? =
                    if smallest.architecture == .arm64 {
                        "\(family.name) is arm64; the pool is x86."
                    } else if context.catalog.offering(ofFamily: family.name, inRegion: document.region) == .notOffered
                    {
                        "\(document.region) does not offer \(family.name)"
                            + elsewhere { context.catalog.offering(ofFamily: family.name, inRegion: $0) }
                    } else { nil }
                return Picker.Option(
                    family.name, "\(gpu)\(price), \(offered.count) of \(zones.count) zones", barred: barred)
            }
    }
}
