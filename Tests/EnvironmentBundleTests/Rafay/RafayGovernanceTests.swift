import Environment
import StructuredData
import TestSupport
import Testing

@testable import EnvironmentBundle

/// What a platform team lets others do with its templates; nothing is limited unless it says so.
@Suite struct RafayGovernanceTests {
    private let governed = RafaySample([
        "delivery.rafay.governance.sharedWith": .list(["vision", "*"]),
        "delivery.rafay.governance.approvers": .list(["ada@company.com"]),
        "delivery.rafay.governance.timeToLive": .text("8h"),
    ])

    @Test func nothingIsLimitedByDefault() {
        for object in RafaySample().objects {
            #expect(object.spec["sharing"] == nil && object.spec["schedules"] == nil)
            if object.kind == "EnvironmentTemplate" { #expect(object.spec["hooks"] == nil) }
        }
        #expect(!RafayReadme(for: RafaySample().inputs).text.contains("destroyed after"))
    }

    @Test func whatATemplateNamesIsSharedWithIt() {
        for object in governed.objects where object.kind != "Environment" {
            #expect(
                object.spec["sharing"] == ["enabled": true, "projects": [["name": "vision"], ["name": "*"]]],
                "\(object.kind) \(object.name)")
        }
        #expect(governed.object("Environment")?.spec["sharing"] == nil)
    }

    @Test func approversAreAskedBeforeAnythingIsMadeAndNotBeforeItIsDestroyed() {
        guard case .list(let hooks)? = governed.object("EnvironmentTemplate")?.spec["hooks"]?["onInit"] else {
            Issue.record("no hook")
            return
        }
        #expect(hooks.count == 1)
        #expect(hooks[0]["type"] == "approval")
        #expect(hooks[0]["options"]?["approval"]?["internal"]?["emails"] == ["ada@company.com"])
        #expect(hooks[0]["skipConfig"]?["skipOnDestroy"] == true)
    }

    @Test func anEnvironmentIsDestroyedWhenItsTimeIsOverAndThatMayBePutOffOnce() {
        guard case .list(let schedules)? = governed.object("EnvironmentTemplate")?.spec["schedules"] else {
            Issue.record("no schedule")
            return
        }
        #expect(schedules.count == 1)
        #expect(schedules[0]["type"] == "destroy")
        #expect(schedules[0]["cadence"] == ["timeToLive": "8h"])
        #expect(schedules[0]["optOutOptions"]?["maxAllowedTimes"] == 1)
    }

    @Test func theTemplatesPageTellsOfIt() {
        let text = RafayReadme(for: governed.inputs).text
        #expect(text.contains("destroyed after 8h"))
        #expect(text.contains("ada@company.com"))
    }
}
