import Embedded

extension KeyScript {
    /// The tour that is built in: an environment from the first question to the written bundle, in about a minute.
    package static var tour: KeyScript {
        get throws { try KeyScript(EmbeddedFiles.demos.file("Demos/tour.keys")?.text ?? "", name: "tour.keys") }
    }
}
