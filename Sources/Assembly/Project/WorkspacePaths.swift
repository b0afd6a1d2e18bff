/// Where specs stand in a workspace.
package enum SpecPath {
    package static let process = "Specs/process.yaml"
    package static let people = "Specs/people.yaml"

    package static let interactions = "Specs/interactions/"
    package static let deals = "Specs/deals/"
    package static let coaching = "Specs/coaching/"
    /// The folders that every document follows from.
    package static let foldersOfProcess = ["Specs", "Specs/interactions"]

    package static func interaction(_ id: String) -> String { "\(interactions)\(id).yaml" }

    package static func deal(_ id: String) -> String { "\(deals)\(id).yaml" }

    /// Where the coaching of a deal's plans may stand.
    package static func coaching(ofDeal id: String) -> String { "\(coaching)\(id).yaml" }

    /// Whether it is the folder of coaching, or stands in it.
    package static func isOfCoaching(_ path: String) -> Bool { (path + "/").hasPrefix(coaching) }

    /// Whether it is the folder of deals, or stands in it.
    static func isOfDeals(_ path: String) -> Bool { (path + "/").hasPrefix(deals) }

    /// The id of the deal whose file of coaching this is; nil of any other path.
    package static func coachedDeal(of path: String) -> String? { id(of: path, in: coaching) }

    /// The id of the deal whose file this is; nil of any other path.
    package static func deal(of path: String) -> String? { id(of: path, in: deals) }

    /// The id of the Major Interaction whose file this is; nil of any other path.
    package static func interaction(of path: String) -> String? { id(of: path, in: interactions) }

    private static func id(of path: String, in folder: String) -> String? {
        guard path.hasPrefix(folder), path.hasSuffix(".yaml") else { return nil }
        let id = path.dropFirst(folder.count).dropLast(".yaml".count)
        return id.isEmpty || id.contains("/") ? nil : String(id)
    }
}

/// Which file below `Templates` is what.
package enum TemplatePath {
    static let templates = "Templates/"
    static let partials = "Templates/partials/"

    /// The files that every document follows from beside its template: the workspace's own words and look.
    package static let shared = [Vocabulary.path, WorkspaceBrand.path]

    /// Whether a file is read before any template asks for it: templates, partials and words.
    package static func isRead(_ path: String) -> Bool {
        [".md", ".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    }

    /// `Templates/call-plan.md`, not what stands in folders below.
    static func isTemplate(_ path: String) -> Bool {
        path.hasSuffix(".md") && path.split(separator: "/").count == 2 && !path.lowercased().hasSuffix("/readme.md")
    }

    /// Whether somebody means a file to be a template, where it can be none: `Templates/letters/thanks.md`.
    static func isStray(_ path: String) -> Bool {
        let name = path.split(separator: "/").last?.lowercased() ?? ""
        return name.hasSuffix(".md") && name != "readme.md" && !isTemplate(path) && partialName(path) == nil
    }

    /// `Templates/partials/people.md` is `people`, `Templates/partials/plan/learn.md` is `plan/learn`.
    static func partialName(_ path: String) -> String? {
        guard path.hasPrefix(partials), path.hasSuffix(".md") else { return nil }
        return String(path.dropFirst(partials.count).dropLast(3))
    }

    /// Whether partials may stand in a folder, itself or in one below it: `Templates`, `Templates/partials/plan`.
    static func isFolderOfPartials(_ path: String) -> Bool {
        partialName(path) == nil && (partials.hasPrefix(path + "/") || path.hasPrefix(partials))
    }

    static func partialFile(_ name: String) -> String { "\(partials)\(name).md" }
}
