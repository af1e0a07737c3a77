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
        lines += document.tags.sorted { $0.key < $1.key }.map { key, _ in
            .field(item(.tags[key], label: key))
        }
        let about = Topic.words("Tag", "A tag on every AWS resource, as key=value: team=vision.")
        lines.append(.action(Item(.newTag, .ask(.newTag), about, "Add a tag")))
        return PageContent(lines)
    }
}
