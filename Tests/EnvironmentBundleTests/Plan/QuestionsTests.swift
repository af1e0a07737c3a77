import Foundation
import Testing

@testable import EnvironmentBundle

/// What apply.sh asks of the account before the first change, beside what `ApplyTests` has.
@Suite struct QuestionsTests {
    @Test(
        "what is in the way stops before anything changes, and says which command makes room",
        arguments: [
            ("version", "UNSUPPORTED", "EKS does not offer Kubernetes"),
            ("missing-image", "/aws/service/x", "AWS publishes no image /aws/service/x"),
            ("alias", "alias/eks/demo", "aws kms delete-alias --region us-west-2 --alias-name alias/eks/demo"),
            (
                "queue", "https://sqs/karpenter-demo",
                "aws sqs delete-queue --region us-west-2 --queue-url https://sqs/karpenter-demo"
            ),
        ])
    func stops(file: String, content: String, words: String) throws {
        let bench = try Bench()
        try bench.put(file, content + "\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code != 0)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(bench.stages.isEmpty)
    }

    @Test("what AWS does not tell, and what only hurts later, is a note")
    func notes() throws {
        let bench = try Bench()
        try bench.put("vpcs", "10.1.128.0/20\tNone\n172.31.0.0/16\n")
        try bench.put("role", "An error occurred (AccessDenied) when calling the GetRole operation: iam:GetRole\n")
        let outcome = try bench.run("apply.sh", "terraform", "--yes")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("note: 10.1.0.0/16 overlaps with 10.1.128.0/20"))
        #expect(!outcome.output.contains("172.31.0.0/16 of another"))
        #expect(outcome.output.contains("note: AWS does not tell whether the role AWSServiceRoleForEC2Spot is there"))
    }
}
