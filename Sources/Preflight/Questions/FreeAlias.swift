import Account
import StructuredData

/// No key has the alias that the cluster's key gets. One that an earlier cluster left behind is in the way of it.
struct FreeAlias: Question {
    let needs: AccountNeeds

    let id = "key-alias"
    var title: String { "KMS alias \(needs.keyAlias)" }
    let after = ["region"]

    private var arguments: [String] {
        [
            "kms", "list-aliases", "--region", needs.region, "--query",
            "Aliases[?AliasName=='\(needs.keyAlias)'].AliasName", "--output", "text",
        ]
    }

    func verdict(asking account: Inquiry) throws(Stopped) -> Verdict {
        switch try account.words(arguments, where: { $0.hasPrefix("alias/") }) {
        case .words(let found) where found.contains(needs.keyAlias):
            .error(
                "The KMS alias \(needs.keyAlias) of an earlier cluster is left over and in the way.",
                remedy: ShellText.command([
                    "aws", "kms", "delete-alias", "--region", needs.region, "--alias-name", needs.keyAlias,
                ]))
        case .words: .fine("No KMS key is called \(needs.keyAlias).")
        case .none(_, let verdict): verdict
        }
    }
}
