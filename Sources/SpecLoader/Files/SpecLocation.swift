import Diagnostics

/// A file of the workspace, by name and content: the loader never touches a disk.
package struct SpecFile: Sendable {
    /// In the workspace, with `/`: `Specs/deals/falkenried.yaml`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// What a file under `Specs/` is, by its path alone.
enum SpecLocation: Equatable {
    /// `id` is the file's name without its ending, nil where there is one such file.
    case spec(SpecKind, id: String?)
    /// A spec but for its ending (`.yml`, `.YAML`).
    case wrongEnding(SpecKind, id: String?, renamed: String)
    /// Nothing reads it; `near` is the path that may have been meant.
    case stray(near: String?)
    /// Hidden files, notes that people leave beside their specs (`.md`), and papers that were sent.
    case ignored

    init(_ path: String) {
        let steps = path.split(separator: "/").map(String.init)
        guard let name = steps.last, steps.count > 1 else {
            self = .stray(near: nil)
            return
        }
        let (stem, ending) = SpecLocation.parts(of: name)
        let folders = steps.dropLast().dropFirst()
        if path.hasPrefix("Specs/issued/") || name.hasPrefix(".") || folders.contains(where: { $0.hasPrefix(".") })
            || ending.lowercased() == "md"
        {
            self = .ignored
            return
        }
        let folder = steps.dropLast().joined(separator: "/") + "/"
        let isYAML = ["yaml", "yml"].contains(ending.lowercased())
        let renamed = folder + stem + ".yaml"
        guard isYAML else {
            self = .stray(near: nil)
            return
        }
        if let kind = SpecKind.allCases.first(where: { $0.location == folder }) {
            self = ending == "yaml" ? .spec(kind, id: stem) : .wrongEnding(kind, id: stem, renamed: renamed)
        } else if let kind = SpecKind.allCases.first(where: { $0.isSingle && $0.location == renamed }) {
            self = ending == "yaml" ? .spec(kind, id: nil) : .wrongEnding(kind, id: nil, renamed: renamed)
        } else {
            self = .stray(near: SpecLocation.near(renamed, stem: stem, folder: folder))
        }
    }

    private static func parts(of name: String) -> (stem: String, ending: String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        return (String(name[..<dot]), String(name[name.index(after: dot)...]))
    }

    /// `Specs/brand.yaml`, `Specs/Process.yaml`, `Specs/deal/x.yaml` and `Specs/deals/2026/x.yaml` are nearly right.
    private static func near(_ path: String, stem: String, folder: String) -> String? {
        if folder == "Specs/", ["brand", "words"].contains(stem.lowercased()) {
            return "Templates/\(stem.lowercased()).yaml"
        }
        let folders = SpecKind.allCases.filter { !$0.isSingle }
        if let inside = folders.first(where: { folder.hasPrefix($0.location) }) {
            return inside.location + stem + ".yaml"
        }
        let names = folders.map(\.location)
        if folder != "Specs/", let near = NearestName.find(folder, in: names) { return near + stem + ".yaml" }
        return folder == "Specs/"
            ? NearestName.find(path, in: SpecKind.allCases.filter(\.isSingle).map(\.location)) : nil
    }
}
