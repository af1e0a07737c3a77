import StructuredData

extension EnvironmentDocument {
    /// JSON Schema 2020-12 of environment documents: what `slipway schema environment` prints.
    ///
    /// It says what a document may look like; whether its values make sense is for the rules, which it names.
    ///
    /// - Parameter rules: the codes of the rules that judge a field.
    package static func schema(judgedBy rules: (Field) -> [String]) -> StructuredValue {
        JSONSchema.document(
            .environment, title: "Slipway environment",
            description: "An AI/ML environment on Amazon EKS. A key that is left out has its default.",
            [
                "metadata": JSONSchema.object(
                    "What the environment is called and where it came from.",
                    FieldCatalogue.describing.map { .init($0.path.field, $0.schema(judgedBy: rules($0))) },
                    required: FieldCatalogue.describing.filter(\.isRequired).map(\.path.field)),
                "spec": FieldCatalogue.specSchema(isComplete: true, judgedBy: rules),
            ],
            required: ["metadata", "spec"])
    }
}
