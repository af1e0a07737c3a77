import StructuredData

extension FieldCatalogue {
    /// The page docs/reference.md: the form of documents, and every field by page.
    package static var referenceMarkdown: String {
        let chapters = FieldPage.allCases.map { page in
            let rows = declared(on: page).map(\.referenceRow)
            return """
                ### \(page.title)

                | field | type | default | meaning | Terraform variable |
                |---|---|---|---|---|
                \(rows.joined(separator: "\n"))
                """
        }
        return """
            # Documents and fields

            Everything that a person can decide is a *field*. A field has one path, and that path is the same in a document, in
            `--set PATH=VALUE`, in a preset's policy and in a finding: `\(FieldPath.network.vpcCidr)`, one element of a list
            `\(FieldPath.network.publicSubnets[1])`, one tag `\(FieldPath.tags["team"])`. Paths leave out `spec.` and `metadata.`.

            A pool's fields stand below the name that it has: `\(FieldPath.pools["p5-training"].cpuLimit)`. The stack has two pools,
            `\(EnvironmentDocument.Pools.cpuName)` and `\(EnvironmentDocument.Pools.gpuName)`; another name makes another pool, which has to say its kind,
            and `enabled: false` leaves one out. In a policy, and below, `\(FieldPath.pools.each.cpuLimit)` is that of each pool.

            `slipway explain FIELD` tells of one field, `slipway schema environment` prints the same as JSON Schema, for an editor.
            This page is made from the fields themselves: `SLIPWAY_RENEW_GOLDEN=1 swift test --filter ReferencePageTests` writes it
            anew.

            ## An environment

            ```yaml
            \(smallestDocument)```

            That is enough: every other key has a default, or is planned from the rest. `slipway generate` writes all of them into
            the bundle's `environment.yaml`, so that a bundle says what it was made from.

            A document is UTF-8 text of at most \(YAMLTree.longestDocument >> 20) MiB, with at most \(YAMLTree.mostAliases) YAML aliases and \(YAMLNode.deepestNesting) lists and mappings in one another. A key that is not known, a value of
            another type and a key that stands twice are errors, told with their line. A key without a value counts as left out.

            ## A preset

            ```yaml
            \(smallPreset)```

            `spec` is any part of an environment's `spec`. `extends` names one preset that this one is laid over: its values win, tags
            join, and its rule for a field replaces the other's. A file is called after its preset, `\(examplePreset.name).yaml`, and is looked for
            in the folders of `--preset-dir`, those of `SLIPWAY_PRESET_PATH`, `$XDG_CONFIG_HOME/slipway/presets` (by default in
            `~/.config`), `slipway/presets` below each of `$XDG_DATA_DIRS`, and last among those built in. The first of a name wins.

            | key of a rule | demands |
            |---|---|
            | `field` | which field, one element of it or one tag |
            | `locked: true` | the preset's value stays; where the preset has none, the default |
            | `allowed: [...]` | one of these values; for a list, no other elements |
            | `minimum`, `maximum` | bounds of a number, themselves included |
            | `required: true` | somebody has to give a value |
            | `reason` | why; findings repeat it |

            `slipway presets lint` says whether a preset can be kept to, and `slipway schema preset` prints its form.

            ## Fields

            \(chapters.joined(separator: "\n\n"))

            """
    }

    /// The least that is a whole document.
    static let smallestDocument = """
        apiVersion: slipway.dev/v1
        kind: Environment
        metadata:
          name: ray-dev
        spec:
          region: us-west-2

        """

    private static var smallPreset: String { examplePreset.yamlText }

    private static let examplePreset: Preset = {
        var preset = Preset(
            name: "vision", title: "Vision team", description: "Training for the vision team.", parent: "ray-training")
        preset.answers[.cluster.version] = .text("1.36")
        preset.answers[.tags] = .map(["team": "vision"])
        var version = PolicyRule(field: .cluster.version)
        version.locked = true
        version.reason = "The platform team upgrades clusters together."
        var region = PolicyRule(field: .region)
        region.allowed = ["us-east-1", "us-west-2"]
        region.reason = "Data residency."
        var size = PolicyRule(field: .coreNodes.maxSize)
        size.minimum = 2
        size.maximum = 10
        var costCentre = PolicyRule(field: .tags["costCentre"])
        costCentre.required = true
        preset.policy = [version, region, size, costCentre]
        return preset
    }()
}

extension Field {
    fileprivate var referenceRow: String {
        let values = choices.map { "`\($0.value)`" }.joined(separator: ", ")
        let type = typeInWords + (values.isEmpty ? "" : " \(values)") + (boundsInWords.map { ", \($0)" } ?? "")
        let hasWords = isRequired || isPlanned || path.isOfEachPool || defaultInWords == "nothing"
        let meanings = choices.map { "`\($0.value)`: \($0.meaning)" }.joined(separator: "; ")
        let variables = variables.map { "\($0.stage.rawValue): `\($0.name)`" }.joined(separator: ", ")
        let cells = [
            "`\(path)`", type, hasWords ? defaultInWords : "`\(defaultInWords)`",
            "**\(fullTitle)**. \(help)" + (meanings.isEmpty ? "" : " \(meanings)."), variables,
        ]
        let row = cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        return "| \(row.joined(separator: " | ")) |"
    }
}
