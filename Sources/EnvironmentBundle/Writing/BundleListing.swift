import Files

/// What stands in a bundle's folder, without what an exchange inside it keeps there.
enum BundleListing {
    static func of(_ folder: String) throws(SystemCallError) -> FolderListing {
        try FolderListing(of: folder) { !InsideExchange.owns($0) }
    }

    /// Whether nothing stands in it.
    static func isEmpty(_ folder: String) throws(SystemCallError) -> Bool {
        try FolderListing.names(in: folder).allSatisfy(InsideExchange.owns)
    }
}
