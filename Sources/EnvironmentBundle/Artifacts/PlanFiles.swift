extension Artifact {
    static let planForMachines = Artifact("plan.json") { _ in [] }
    static let planForPeople = Artifact("PLAN.md") { _ in [] }
}
