package import Foundation

/// The project's own files, found from this one.
package enum Checkout {
    /// The folder of `Package.swift`.
    package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The folder beside it that some tests take their cases from; on most machines it is not there.
    package static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")

    /// The shipped specs and templates, to be changed at will.
    ///
    /// - Parameter deals: those that it is to hold, without what was sent of them; nil for all of both.
    package static func workspace(deals: Set<String>? = nil) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for name in ["Specs", "Templates"] {
            try FileManager.default.copyItem(
                atPath: root.appendingPathComponent(name).path, toPath: folder.path + "/" + name)
        }
        guard let deals else { return folder }
        let files = Set(deals.map { "Specs/deals/\($0).yaml" })
        for file in folder.files(below: "Specs/deals") where !files.contains(file) { try folder.remove(file) }
        for file in folder.files(below: "Specs/issued") { try folder.remove(file) }
        return folder
    }

    /// The files below some folders of the checkout, by path in it, without what was sent: that is no spec.
    package static func files(below folders: String..., endingIn endings: [String]) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for folder in folders {
            let url = root.appendingPathComponent(folder)
            for path in try FileManager.default.subpathsOfDirectory(atPath: url.path)
            where endings.contains(where: path.hasSuffix) && !"\(folder)/\(path)".hasPrefix("Specs/issued/") {
                files["\(folder)/\(path)"] = [UInt8](try Data(contentsOf: url.appendingPathComponent(path)))
            }
        }
        return files
    }
}
