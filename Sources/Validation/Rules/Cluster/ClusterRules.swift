extension RuleRegistry {
    static let clusterRules: [Rule] = [
        .versionUnknown, .versionUnreleased, .versionGone, .versionExtended, .versionEndsSoon, .supportTypePast,
        .versionAheadOfKarpenter, .bottlerocketUnverified, .endpointOpen, .endpointPrivate, .endpointWithoutCidrs,
        .endpointCidrUnreadable, .endpointCidrCount, .endpointCidrPrivate, .endpointCidrCovered, .logTypeUnknown,
        .logTypeRepeated, .auditLogOff, .adminRoleForm, .adminRolePartition, .adminRoleRepeated, .adminRoleMissing,
        .ssoRolePath, .privateVPCEndpoint,
    ]
}

extension Rule.Source {
    static let versionCalendar = Rule.Source(
        "Amazon EKS user guide, Kubernetes version lifecycle and release calendar", "2026-11-23")
    static let endpointGuide = Rule.Source("Amazon EKS user guide, cluster API server endpoint access", "2026-11-23")
    static let accessEntryGuide = Rule.Source("Amazon EKS user guide, access entries", "2026-11-23")
}
