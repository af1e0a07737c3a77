import Catalog
import Environment
import Text
import Validation

extension WizardState {
    /// What is installed in the cluster, and whether the core nodes hold it.
    var addonsPage: PageContent {
        PageContent(
            [.heading("Add-ons")] + FieldCatalogue.fields(on: .addons).map { line($0.path, remark: addonRemark($0)) }
                + [.blank, .heading("On the core nodes")] + gauges(estimate.capacity.core))
    }

    private func addonRemark(_ field: Field) -> String {
        let pods = context.catalog.footprints(of: field.addon).reduce(0) { $0 + $1.pods }
        let retired = context.catalog.retirement(of: field.addon) == nil ? "" : "retired upstream, "
        return pods == 0 ? "" : retired + Wording.count(pods, "pod")
    }

    /// What an add-on brings into the cluster, and what it needs there.
    func addonFacts(of field: Field) -> [String] {
        let parts = context.catalog.footprints(of: field.addon)
        let needs = addonNeeds(of: field)
        return [
            parts.isEmpty ? nil : "Brings: " + parts.map(Self.part).joined(separator: "; ") + ".",
            needs.isEmpty ? nil : "Needs: " + needs.map(\.title).joined(separator: ", ") + ".",
            context.catalog.retirement(of: field.addon)?.meaning,
        ].compactMap { $0 }
    }

    /// The add-ons without which this one earns a finding: those that the finding's fix switches on.
    private func addonNeeds(of field: Field) -> [Field] {
        let addons = FieldCatalogue.fields(on: .addons)
        var alone = document
        for addon in addons { addon.set(.flag(addon.path == field.path), in: &alone) }
        let wanted = context.validator.findings(for: alone).filter { $0.path == field.path }
            .flatMap { $0.fix?.changes ?? [] }.filter { $0.value == .flag(true) }.map(\.path)
        return addons.filter { $0.path != field.path && wanted.contains($0.path) }
    }

    /// "2 pods of grafana on core nodes, 0.3 vCPU, 1 GiB".
    private static func part(_ part: AddonFootprint) -> String {
        let place =
            switch part.placement {
            case .core: "on the core nodes"
            case .general: "on the general nodes"
            case .everyNode: "on every node"
            case .gpuNodes: "on every GPU node"
            }
        return "\(part.component), \(Wording.count(part.pods, "pod")) \(place), \(cores(part.millicores)) vCPU, "
            + Wording.gibibytes(part.memoryMiB)
    }
}

extension Field {
    /// The add-on's key in the tables: the last part of its path.
    fileprivate var addon: String { String(path.field.dropFirst("addons.".count)) }
}
