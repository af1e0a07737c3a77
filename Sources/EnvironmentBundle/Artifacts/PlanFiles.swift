import StructuredData

extension Artifact {
    /// The plan for other programs.
    static let planForMachines = Artifact { inputs in
        [BundleFile("plan.json", inputs.plan.document.jsonText)]
    }

    /// The plan for people.
    static let planForPeople = Artifact { inputs in
        [BundleFile("PLAN.md", inputs.plan.markdown)]
    }
}
