import Environment

extension Situation {
    /// Name, description and tags.
    var basicsPage: PageContent {
        let length = document.name.count
        var lines: [Line] = [
            .heading("Basics"), .blank,
            line(.name, remark: "\(length) of \(FieldBounds.name.size.upperBound) characters"),
            line(.description),
            .blank,
            .heading("Tags on every AWS resource"),
        ]
        lines += Set(document.tags.keys).union(demandedTags).sorted().map { .field(item(.tags[$0], label: $0)) }
        let about = Topic.words("Tag", "A tag on every AWS resource, as key=value: team=vision.")
        lines.append(.action(Item(.newTag, .ask(.newTag), about, "Add a tag")))
        return PageContent(lines)
    }

    /// The tags that the preset asks everybody for.
    private var demandedTags: [String] {
        (choices.preset?.policy ?? []).filter(\.required).compactMap { rule in
            guard rule.field.whole == .tags, case .key(let key) = rule.field.part else { return nil }
            return key
        }
    }
}
