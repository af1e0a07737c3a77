import Environment
import Preflight
import Text

/// A VPC that is there, or a new one.
extension WizardState {
    /// Takes the answers about a VPC that is there away, so that a new one is planned again.
    mutating func makeVPC() {
        var next = choices
        for path in FieldPath.network.existingVpc.all { next.own[path] = nil }
        if next.own[.network.vpcCidr] == .text("") { next.own[.network.vpcCidr] = nil }
        // What a preset says stays below, and has to be said otherwise.
        if case .text(let id) = context.layers(of: next).answers[.network.existingVpc.id], !id.isEmpty {
            if let lock = next.lock(on: .network.existingVpc.id) { return refuse(lock) }
            for path in FieldPath.network.existingVpc.all { next.own[path] = FieldCatalogue.field(path)?.defaultValue }
        }
        commit(next)
        tell("A new VPC is made. Undo takes it back.")
    }

    mutating func take(_ outcome: SurveyOutcome) {
        switch outcome {
        case .told(let networks):
            model.networks = networks
            show()
            guard !networks.vpcs.isEmpty else { return refuse("The account has no VPC in \(networks.region).") }
            if document.network.usesExistingVpc {
                tell("The account told of \(Wording.count(networks.vpcs.count, "VPC")) in \(networks.region).")
            } else {
                open(.network.existingVpc.id)
            }
        // Who cannot ask may know the id.
        case .failed(let reason): typeVPC("\(reason) Type the id of the VPC.")
        case .stopped: typeVPC("Stopped. Type the id of the VPC.")
        }
    }

    private mutating func typeVPC(_ why: String) {
        refuse(why)
        guard !document.network.usesExistingVpc else { return }
        model.layer = .editor(TextEditor(.field(.network.existingVpc.id), text: ""))
    }
}

extension FieldPath {
    /// What is said of a new VPC, and has no meaning for one that is there.
    static let ofNewVPC: [FieldPath] =
        [.network.vpcCidr, .network.secondaryCidrs, .network.vpcEndpoints] + subnets
}
