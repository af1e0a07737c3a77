import StructuredData

extension EnvironmentDocument {
    /// JSON Schema 2020-12 of environment documents: what `slipway schema environment` prints.
    ///
    /// It says what a document may look like; whether its values make sense is for the rules.
    package static let schema = JSONSchema.document(
        .environment, title: "Slipway environment",
        description: "An AI/ML environment on Amazon EKS. A key that is left out has its default.",
        [
            "metadata": JSONSchema.object(
                "What the environment is called and where it came from.",
                FieldCatalogue.describing.map { .init($0.path.field, $0.schema) },
                required: FieldCatalogue.describing.filter(\.isRequired).map(\.path.field)),
            "spec": FieldCatalogue.specSchema(isComplete: true),
        ],
        required: ["metadata", "spec"])
}
