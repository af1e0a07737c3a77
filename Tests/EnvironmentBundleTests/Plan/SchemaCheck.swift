import Foundation

/// The part of JSON Schema 2020-12 that Slipway's own schemas use.
enum SchemaCheck {
    /// What is wrong with a value, each with its place; none when it is as described.
    static func problems(of value: Any, under schema: Any, at place: String = "$") -> [String] {
        guard let schema = schema as? [String: Any] else { return ["\(place): no schema"] }
        var problems: [String] = []
        if let constant = schema["const"] as? String, value as? String != constant {
            problems.append("\(place): is not \(constant)")
        }
        if let allowed = schema["enum"] as? [String], !allowed.contains(value as? String ?? "") {
            problems.append("\(place): not allowed")
        }
        let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
        if !types.isEmpty, !types.contains(where: { isA($0, value) }) { problems.append("\(place): is no \(types)") }
        if let items = schema["items"], let list = value as? [Any] {
            for (index, element) in list.enumerated() {
                problems += self.problems(of: element, under: items, at: "\(place)[\(index)]")
            }
            if list.count < schema["minItems"] as? Int ?? 0 { problems.append("\(place): too few") }
        }
        if let properties = schema["properties"] as? [String: Any], let map = value as? [String: Any] {
            for key in schema["required"] as? [String] ?? [] where map[key] == nil {
                problems.append("\(place): lacks \(key)")
            }
            for (key, element) in map {
                if let property = properties[key] {
                    problems += self.problems(of: element, under: property, at: "\(place).\(key)")
                } else if schema["additionalProperties"] as? Bool == false {
                    problems.append("\(place): does not know \(key)")
                }
            }
        }
        return problems
    }

    private static func isA(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": (value as? NSNumber).map { isZeroOrOne($0) } ?? false
        case "integer": value is Int
        case "number": value is NSNumber && !(value is String)
        default: false
        }
    }

    private static func isZeroOrOne(_ number: NSNumber) -> Bool { number == 0 || number == 1 }
}
