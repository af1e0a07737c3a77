import Environment
import TestSupport
import Testing
import Validation

/// A field's bounds and the rules do not contradict each other.
@Suite struct BoundsTests {
    /// Everything that can be switched on is used.
    private static func document(_ path: FieldPath, _ value: FieldValue) -> EnvironmentDocument {
        .sample([
            .delivery.terraform.backend: .text("s3"), .delivery.terraform.s3.bucket: .text("demo"), path: value,
        ])
    }

    /// A value of that size for a field.
    private static func value(of size: Int, for field: Field) -> FieldValue {
        switch field.domain {
        case .number: .number(size)
        case .list: .list((0..<size).map { "x\($0)" })
        case .tags: .map(Dictionary(uniqueKeysWithValues: (0..<size).map { ("k\($0)", "v") }))
        default: .text(String(repeating: "x", count: size))
        }
    }

    /// Whether a rule finds an error in the field as a whole, and not only in an element.
    private static func isError(_ size: Int, in field: Field) -> Bool {
        Validator(catalog: .builtIn, today: testDay).findings(for: document(field.path, value(of: size, for: field)))
            .contains {
                $0.severity == .error && $0.path == field.path
            }
    }

    @Test(arguments: FieldCatalogue.all.filter { $0.bounds != nil }.map(\.path))
    func whatLiesOutsideOfAFieldsBoundsIsAnError(_ path: FieldPath) throws {
        let field = try #require(FieldCatalogue.field(path))
        let bounds = try #require(field.bounds)
        if bounds.size.lowerBound > 0 { #expect(Self.isError(bounds.size.lowerBound - 1, in: field)) }
        if let most = bounds.most { #expect(Self.isError(most + 1, in: field)) }
    }

    @Test(arguments: [
        FieldPath.name, .tags, .network.secondaryCidrs, .cluster.endpointPublicAccessCidrs, .coreNodes.instanceTypes,
        .generalNodes.instanceTypes, .coreNodes.diskGiB, .delivery.terraform.s3.bucket,
        .delivery.terraform.s3.keyPrefix,
        .delivery.rafay.project, .delivery.rafay.repository.branch,
    ])
    func theLastValueWithinIsNone(_ path: FieldPath) throws {
        let field = try #require(FieldCatalogue.field(path))
        let bounds = try #require(field.bounds)
        #expect(!Self.isError(bounds.size.lowerBound, in: field))
        if let most = bounds.most { #expect(!Self.isError(most, in: field)) }
    }
}
