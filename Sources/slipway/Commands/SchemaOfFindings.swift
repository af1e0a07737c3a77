import Environment
import StructuredData
import Validation

/// The shape of what `slipway validate --format json` prints.
enum SchemaOfFindings {
    static let schema: StructuredValue = [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Slipway findings",
        "description": "What the rules say of one or more documents.",
        "type": "object",
        "required": ["apiVersion", "kind", "valid", "summary", "findings"],
        "additionalProperties": false,
        "properties": [
            "apiVersion": ["const": "slipway.dev/v1"],
            "kind": ["const": "Findings"],
            "valid": ["type": "boolean", "description": "Whether there is no error."],
            "summary": [
                "type": "object",
                "description": "How many findings of each severity.",
                "required": ["errors", "warnings", "notes"],
                "additionalProperties": false,
                "properties": ["errors": count, "warnings": count, "notes": count],
            ],
            "findings": ["type": "array", "items": finding],
        ],
    ]

    private static let finding: StructuredValue = [
        "type": "object",
        "description": "One place where a document breaks a rule.",
        "required": ["code", "rule", "severity", "message"],
        "additionalProperties": false,
        "properties": [
            "file": [
                "type": "string", "description": "The file as it was named; absent when the document came from none.",
            ],
            "line": [
                "type": "integer", "minimum": 1,
                "description": "The line in the file; absent when no one line is meant.",
            ],
            "code": [
                "type": "string", "pattern": "^[A-Z]{3}[0-9]{3}$",
                "description": "Family and number of the rule, NET004.",
            ],
            "rule": ["type": "string", "pattern": "^[a-z0-9-]+$", "description": "The rule's name, subnet-overlap."],
            "severity": ["enum": .texts(Severity.allCases.map(\.rawValue))],
            "path": [
                "type": "string",
                "description": .text("Where in the document, such as \(FieldPath.network.publicSubnets[1])."),
            ],
            "message": ["type": "string", "description": "What is wrong and why it matters."],
            "fix": [
                "type": "array",
                "description": "The changes that together mend it; absent when no change to the document can.",
                "items": [
                    "type": "object",
                    "required": ["path", "value"],
                    "additionalProperties": false,
                    "properties": [
                        "path": ["type": "string"],
                        "value": [
                            "type": ["string", "integer", "boolean", "array", "object"], "items": ["type": "string"],
                            "additionalProperties": ["type": "string"],
                        ],
                    ],
                ],
            ],
        ],
    ]

    private static let count: StructuredValue = ["type": "integer", "minimum": 0]
}
