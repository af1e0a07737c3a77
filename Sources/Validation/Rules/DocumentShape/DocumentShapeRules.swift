extension RuleRegistry {
    /// Rules about a document's form. Reading checks them, so they need no file each: what stands here is what
    /// people read.
    static let documentRules: [Rule] = [
        Rule(
            "DOC001", "not-yaml", reports: .notYAML, title: "A document is YAML",
            reason: "Nothing in a file that is not YAML can be relied upon, so nothing of it is used.",
            example: .init(wrong: "spec: {region: us-west-2", right: "spec: {region: us-west-2}")),
        Rule(
            "DOC002", "too-large", reports: .tooLarge, title: "A document has at most 1 MiB",
            reason: "An environment takes three kilobytes. Something larger is another file, or an attack.",
            example: .init(wrong: "a file of 5 MiB", right: "a file of 3 KiB")),
        Rule(
            "DOC003", "too-many-aliases", reports: .tooManyAliases, title: "A document uses few YAML aliases",
            reason:
                "Aliases of aliases grow without bound when they are expanded and stop the program that reads them.",
            example: .init(wrong: "a: &a [*b, *b, *b, ...]", right: "a: [x, y]")),
        Rule(
            "DOC004", "not-a-mapping", reports: .notAMapping, title: "A document holds keys and values",
            reason: "An empty file or a list says nothing about an environment.",
            example: .init(wrong: "- region", right: "apiVersion: slipway.dev/v1")),
        Rule(
            "DOC005", "not-text", reports: .notText, title: "A document is UTF-8 text",
            reason: "Bytes of another encoding would come out as other characters than those that were meant.",
            example: .init(wrong: "a PNG picture", right: "apiVersion: slipway.dev/v1")),
        Rule(
            "DOC006", "api-version", reports: .apiVersion, title: "A document names the API version it is written for",
            reason: "A later version may give a key another meaning; guessing would be silent and wrong.",
            example: .init(wrong: "apiVersion: v1", right: "apiVersion: slipway.dev/v1")),
        Rule(
            "DOC007", "kind", reports: .kind, title: "A document names its kind",
            reason: "Environments and presets look alike; one taken for the other would lose values.",
            example: .init(wrong: "kind: Env", right: "kind: Environment")),
        Rule(
            "DOC008", "unknown-key", reports: .unknownKey, title: "Every key is known",
            reason: "A misspelt key would be ignored, and the default used without a word.",
            example: .init(wrong: "coreNodes: {maxsize: 8}", right: "coreNodes: {maxSize: 8}")),
        Rule(
            "DOC009", "duplicate-key", reports: .duplicateKey, title: "A key stands once",
            reason: "YAML readers disagree on which of two equal keys counts.",
            example: .init(wrong: "spec: {region: us-west-2, region: us-east-1}", right: "spec: {region: us-west-2}")),
        Rule(
            "DOC010", "wrong-type", reports: .wrongType, title: "A value is of its field's type",
            reason: "A list where a number belongs cannot mean anything.",
            example: .init(wrong: "coreNodes: {minSize: two}", right: "coreNodes: {minSize: 2}")),
        Rule(
            "DOC011", "version-as-number", reports: .versionReadAsNumber, title: "Versions are written in quotes",
            reason: "YAML reads 1.30 as the number 1.3, and a cluster of version 1.3 does not exist.",
            example: .init(wrong: "cluster: {version: 1.30}", right: "cluster: {version: \"1.36\"}")),
        Rule(
            "DOC012", "not-a-choice", reports: .notAChoice, title: "A field with choices holds one of them",
            reason: "The stages know these values only.",
            example: .init(wrong: "natGateways: two", right: "natGateways: perZone")),
        Rule(
            "DOC013", "missing-field", reports: .missing, title: "What has no default is given",
            reason: "A name and a region cannot be guessed without surprising somebody.",
            example: .init(wrong: "metadata: {}", right: "metadata: {name: ray-dev}")),
        Rule(
            "DOC014", "former-pool", reports: .formerPool, title: "Pools stand under their own names",
            reason:
                "While there were two pools they were called cpu and gpu. Pools are many, and a name says which is meant.",
            example: .init(
                wrong: "pools: {gpu: {cpuLimit: 96}}", right: "pools: {g5-gpu-karpenter: {cpuLimit: 96}}")),
    ]
}
