import Account
import StructuredData

/// No queue has the name of Karpenter's. One that an earlier cluster left behind has other attributes, and SQS refuses to make
/// it again.
struct FreeQueue: Question {
    let needs: AccountNeeds

    let id = "queue"
    var title: String { "Queue \(needs.queue)" }
    let after = ["region"]

    private var arguments: [String] {
        [
            "sqs", "get-queue-url", "--region", needs.region, "--queue-name", needs.queue, "--query", "QueueUrl",
            "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        switch try account.ask(arguments) {
        case .refused(.code("AWS.SimpleQueueService.NonExistentQueue")), .refused(.code("QueueDoesNotExist")):
            return .fine("No queue is called \(needs.queue).")
        case .said(let text) where text.contains(needs.queue):
            let url = text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
            return .error(
                "The queue \(needs.queue) of an earlier cluster is left over and in the way.",
                remedy: ShellText.command([
                    "aws", "sqs", "delete-queue", "--region", needs.region, "--queue-url", url,
                ]) + " A minute later its name is free.")
        case let answer: return Verdict(noUse: answer, to: arguments)
        }
    }
}
