import StructuredData

extension ApplyPlan {
    /// JSON Schema 2020-12 of plan.json: what `slipway schema plan` prints.
    package static let schema: StructuredValue = object(
        "An apply plan: the steps that bring an environment about, what it costs, and the quota it needs.",
        [
            "apiVersion": ["const": "slipway.dev/v1"],
            "kind": ["const": "ApplyPlan"],
            "environment": text("Name of the environment and of its cluster."),
            "cost": cost,
            "quota": list("The AWS quotas that the environment draws on.", of: quota),
            "routes": list("The ways to bring the environment about; one of them is enough.", of: route),
        ],
        outermost: ["$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Slipway apply plan"])

    private static let cost = object(
        "US dollars a month.",
        [
            "currency": ["const": "USD"],
            "monthly": number("What the environment costs in a month of 730 hours while no pool runs a node."),
            "incomplete": flag("Whether an item has no price, so that the sum is a floor."),
            "items": list(
                "What the sum is made of.",
                of: object(
                    "One part of the cost.",
                    [
                        "label": text("What is paid for."), "workings": text("How it is worked out."),
                        "monthly": [
                            "type": ["number", "null"], "description": "Null where there is no offline price.",
                        ],
                        "estimated": flag("Whether a price of another Region or a ratio stands behind it."),
                    ])),
            "pools": list(
                "What the nodes of each pool cost on top, on demand and without their volumes.",
                of: object(
                    "One pool.",
                    [
                        "pool": text("Name of the NodePool."),
                        "oneNode": figure("One node of the cheapest type, all month."),
                        "limitAtLeast": figure("The pool at its limit, in the type with the lowest price for a vCPU."),
                        "limitAtMost": figure("The pool at its limit, in the type with the highest price for a vCPU."),
                    ])),
            "leavesOut": list("What the sum leaves out, in sentences.", of: ["type": "string"]),
        ])

    private static func figure(_ description: String) -> StructuredValue {
        object(
            description,
            [
                "type": text("Instance type."), "workings": text("How it is worked out."),
                "monthly": number("US dollars."),
                "estimated": flag("Whether a price of another Region or a ratio stands behind it."),
            ])
    }

    private static let quota = object(
        "One quota of AWS Service Quotas.",
        [
            "service": text("Service code, such as ec2."), "code": text("Quota code, such as L-DB2E81BA."),
            "name": text("Name at AWS."), "unit": text("What is counted."),
            "needed": integer("What the environment may grow to."),
            "least": integer("What applying needs at once."),
            "published": integer("The default that AWS publishes; new accounts often have less."),
            "workings": text("How the need is worked out."),
            "request": argv("The command that asks AWS for what is needed; absent where nothing has to be asked for."),
        ],
        optional: ["request"])

    private static let route = object(
        "One way to bring the environment about.",
        [
            "name": ["enum": ["terraform", "rafay"]],
            "steps": list("In the order in which they are carried out.", of: step),
            "stops": list(
                "Where a run may end with something whole: apply.sh --to STEP.",
                of: object(
                    "One such place.",
                    ["step": text("Id of the step after which it ends."), "title": text("What stands then.")])),
            "teardown": list("The steps that take the environment down again, in their order.", of: step),
        ])

    private static let step = object(
        "One step of a route.",
        [
            "id": text("Unique in its list."),
            "title": text("What it does."),
            "kind": [
                "enum": .texts(Kind.allCases.map(\.rawValue)),
                "description":
                    "preflight changes nothing in the account and is repeated; change makes or removes; verify waits.",
            ],
            "needs": list("Ids of the steps before it.", of: ["type": "string"]),
            "command": argv("A program and its arguments."),
            "workingDirectory": text("From the bundle's folder."),
            "creates": list("What it makes, in words.", of: ["type": "string"]),
            "minutes": object("How long it takes.", ["typical": integer("Usually."), "max": integer("At most.")]),
            "undo": [
                "type": "array", "items": ["type": "string"],
                "description": "The command that takes back what the step made; empty when there is nothing to undo.",
            ],
            "remedy": text("What to try when it fails."),
        ])

    // MARK: Shapes

    private static func object(
        _ description: String, _ properties: KeyValuePairs<String, StructuredValue?>, optional: Set<String> = [],
        outermost: KeyValuePairs<String, StructuredValue?> = [:]
    ) -> StructuredValue {
        let rest: StructuredValue = .members([
            "type": "object", "description": .text(description),
            "required": .texts(properties.map(\.key).filter { !optional.contains($0) }),
            "additionalProperties": false,
            "properties": .members(properties),
        ])
        guard case .map(let head) = StructuredValue.members(outermost), case .map(let members) = rest else {
            return rest
        }
        return .map(head + members)
    }

    private static func list(_ description: String, of items: StructuredValue) -> StructuredValue {
        ["type": "array", "description": .text(description), "items": items]
    }

    private static func argv(_ description: String) -> StructuredValue {
        ["type": "array", "description": .text(description), "items": ["type": "string"], "minItems": 1]
    }

    private static func text(_ description: String) -> StructuredValue { scalar("string", description) }
    private static func number(_ description: String) -> StructuredValue { scalar("number", description) }
    private static func integer(_ description: String) -> StructuredValue { scalar("integer", description) }
    private static func flag(_ description: String) -> StructuredValue { scalar("boolean", description) }

    private static func scalar(_ type: StructuredValue, _ description: String) -> StructuredValue {
        ["type": type, "description": .text(description)]
    }
}
