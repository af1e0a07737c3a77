/// The ARN of an IAM role, as a person may have it: `arn:aws:iam::123456789012:role/team/admin`.
enum RoleARN {
    /// Why a text is no such ARN, as the rest of a sentence, and the ARN that was meant, where it can be worked out.
    struct Problem {
        let trouble: String
        let better: String?

        init(_ trouble: String, better: String? = nil) {
            self.trouble = trouble
            self.better = better
        }
    }

    /// Nil when `text` is the ARN of a role that an access entry can have, but for a path that is left out.
    ///
    /// - Parameter region: where the environment is, which is most likely where IAM Identity Center is.
    static func problem(of text: String, in region: String) -> Problem? {
        let dense = text.filter { !$0.isWhitespace }
        guard dense == text else {
            return Problem("has blanks in it", better: problem(of: dense, in: region) == nil ? dense : nil)
        }
        // arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE, where the resource may hold further colons.
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "arn" else {
            return Problem("is no ARN: write arn:aws:iam::ACCOUNT:role/NAME")
        }
        let (partition, service, place, account, resource) = (parts[1], parts[2], parts[3], parts[4], parts[5])
        guard account.utf8.count == 12, account.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            return Problem("has no account of 12 digits in it")
        }
        if service == "sts", resource.hasPrefix("assumed-role/") {
            return session(String(resource), "arn:\(partition):iam::\(account):role/", region)
        }
        if resource.hasPrefix("user/") { return Problem("is an IAM user: name a role that the person may assume") }
        guard service == "iam", place.isEmpty, isPartition(partition), resource.hasPrefix("role/") else {
            return Problem("is not the ARN of an IAM role: write arn:aws:iam::ACCOUNT:role/NAME")
        }
        if resource.hasPrefix("role/aws-service-role/") {
            return Problem("is a service-linked role, for which EKS makes no access entry")
        }
        let name = resource.dropFirst("role/".count)
        guard !name.isEmpty, name.last != "/", name.utf8.count <= 512 + 64, name.unicodeScalars.allSatisfy(isOfRoleName)
        else { return Problem("has no valid role name after role/") }
        return nil
    }

    /// The second part of an ARN: `aws`.
    static func partition(of text: String) -> String {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count > 1 ? String(parts[1]) : ""
    }

    /// What the names of IAM Identity Center's roles begin with, and their paths.
    static let ssoName = "AWSReservedSSO_"
    static let ssoPath = "aws-reserved/sso.amazonaws.com/"

    /// The ARN of a role of IAM Identity Center with its path; nil where `text` is none or has it. Who copies the ARN from a
    /// session, or from the aws-auth ConfigMap, which demanded the opposite, has one without.
    static func withSSOPath(_ text: String, in region: String) -> String? {
        guard let role = text.firstRange(of: ":role/") else { return nil }
        let resource = text[role.upperBound...]
        let name = resource.split(separator: "/").last ?? ""
        guard name.hasPrefix(ssoName), !resource.hasPrefix(ssoPath) else { return nil }
        return text[..<role.upperBound] + ssoPath + ssoPlace(region) + name
    }

    /// The path names the region of Identity Center, unless that is us-east-1.
    private static func ssoPlace(_ region: String) -> String {
        region.isEmpty || region == "us-east-1" ? "" : region + "/"
    }

    /// A session's ARN leaves out the role's path, which for roles of IAM Identity Center is never empty.
    private static func session(_ resource: String, _ prefix: String, _ region: String) -> Problem {
        let parts = resource.split(separator: "/")
        let role = parts.count > 1 ? String(parts[1]) : ""
        let isSSO = role.hasPrefix(ssoName)
        let better = prefix + (isSSO ? ssoPath + ssoPlace(region) : "") + role
        return Problem(
            isSSO
                ? "is a session of IAM Identity Center: name its role, whose path begins with \(ssoPath)"
                : "is a session, which ends: name the role behind it",
            better: problem(of: better, in: region) == nil ? better : nil)
    }

    private static func isPartition(_ text: Substring) -> Bool {
        text.hasPrefix("aws") && text.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }
    }

    /// What IAM allows in the names and paths of roles, less what only paths may have and nobody uses.
    private static func isOfRoleName(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            || "+=,.@-_/".unicodeScalars.contains(scalar)
    }
}
