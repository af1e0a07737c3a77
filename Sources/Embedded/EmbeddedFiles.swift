import CEmbedded

/// The files that travel inside the program, found by name. No file system is touched.
package struct EmbeddedFiles: Sendable {
    /// A file's name, such as `catalog/regions.tsv`, and its bytes, which live as long as the program.
    package struct File: Sendable {
        package let name: String
        let start: UInt
        let size: Int

        /// The bytes, in place: nothing is copied.
        package var bytes: UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: start), count: size)
        }

        /// The content as text. Every embedded file is UTF-8.
        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// All files of this set, in the order of their list.
    package let files: [File]

    init(_ list: UnsafePointer<embedded_file>) {
        var files: [File] = []
        var row = list
        while let name = row.pointee.name {
            files.append(
                File(name: String(cString: name), start: UInt(bitPattern: row.pointee.bytes), size: row.pointee.size))
            row += 1
        }
        self.files = files
    }

    /// The file of that name, or nil when none was embedded.
    package func file(_ name: String) -> File? { files.first { $0.name == name } }

    /// The catalog tables, named `catalog/<table>.tsv`.
    package static var catalog: EmbeddedFiles { EmbeddedFiles(embedded_catalog()) }

    /// The key scripts built in, named `Demos/<script>.keys`.
    package static var demos: EmbeddedFiles { EmbeddedFiles(embedded_demos()) }

    /// The presets built in, named `Presets/<preset>.yaml`.
    package static var presets: EmbeddedFiles { EmbeddedFiles(embedded_presets()) }

    /// The parts of apply.sh in their order, named `scripts/apply/<part>.sh`, and `scripts/destroy.sh`.
    package static var scripts: EmbeddedFiles { EmbeddedFiles(embedded_scripts()) }

    /// The Terraform stages, named `terraform/<stage>/<file>`.
    package static var terraform: EmbeddedFiles { EmbeddedFiles(embedded_terraform()) }
}
