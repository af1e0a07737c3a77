import Environment

extension WizardState {
    /// What is installed in the cluster.
    var addonsPage: PageContent {
        var lines: [Line] = [.heading("Add-ons"), .blank]
        lines += FieldCatalogue.fields(on: .addons).map { field in
            let key = String(field.path.field.dropFirst("addons.".count))
            let pods = context.catalog.footprints(of: key).reduce(0) { $0 + $1.pods }
            let retired = context.catalog.retirement(of: key) == nil ? "" : "retired upstream, "
            return line(field.path, remark: pods == 0 ? "" : retired + Wording.count(pods, "pod"))
        }
        return PageContent(lines)
    }
}
