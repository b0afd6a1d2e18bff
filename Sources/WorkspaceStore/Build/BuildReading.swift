package import Assembly
import Foundation
import Records
import SalesModel
import SpecLoader
import SystemPackage

/// Reads a workspace for a build. A build of one deal reads that deal, the process, the Major Interactions and the
/// templates; of other deals' files only those that were written to since what the start page says of them was
/// remembered, in `output/.collateral/deals`, and those in which the same rep was coached, of which nothing is remembered:
/// others may read what a build remembers.
///
/// ```swift
/// let reading = BuildReading(folder, options: options)
/// let project = reading.project(today: today)
/// // … build …
/// reading.remember(project)
/// ```
package struct BuildReading: Sendable {
    /// The file `deals`.
    private struct Content: Codable {
        /// What tells this program from others, which may read a file otherwise.
        var program: String
        /// What the problems of deals follow from, but for the deals; nil where that is not known.
        var rules: String?
        /// By id.
        var deals: [String: Entry]
    }

    private struct Entry: Codable {
        /// As ``FileStamp`` writes it.
        var stamp: String
        var summary: DealSummary
    }

    private let folder: WorkspaceFolder
    private let deal: String?
    private let output: FilePath?
    private let program: String?
    /// Nanoseconds since 1970.
    private let start = Int(Date().timeIntervalSince1970 * 1e9)

    package init(_ folder: WorkspaceFolder, options: BuildOptions) {
        self.folder = folder
        // What may be removed is known only of deals that were read.
        deal = options.isPruning ? nil : options.deal
        let usual = try? folder.outputPath()
        output = options.output ?? usual
        program = ProgramStamp.current(folder.files)
    }

    package func project(today: Today) -> Project {
        guard let deal, let known = remembered(), let others = others(than: deal) else {
            return Project(at: folder, today: today)
        }
        folder.log.clear()
        // For what the rules follow from; all of it is read once more below.
        let shared = folder.files(below: "Specs") { others[$0] != nil || IssuedPath.isIssued($0) }
        let isCurrent = known.rules != nil && known.rules == rules(today)
        let rep = repNames(of: deal, shared)
        let unreadCoaching = Set(shared.filter { !$0.isRead }.compactMap { SpecPath.coachedDeal(of: $0.path) })
        var summaries: [String: DealSummary] = [:]
        var (changedFiles, coachedFiles): ([FoundFile], [FoundFile]) = ([], [])
        for (path, id) in others {
            let entry = known.deals[id].flatMap { isCurrent && folder.isUnchanged(path, since: $0.stamp) ? $0 : nil }
            summaries[id] = entry?.summary
            let isCoached = entry?.summary.isCoached(rep: rep) == true || unreadCoaching.contains(id)
            guard entry == nil || isCoached, let file = folder.file(at: path, isListed: true) else { continue }
            if entry != nil, file.isRead {
                coachedFiles.append(file)
            } else {
                summaries[id] = nil
                changedFiles.append(file)
            }
        }
        let ofPeople = shared.filter { $0.path == SpecPath.people || SpecPath.coachedDeal(of: $0.path) != nil }
        let changed = Project.specs(changedFiles + ofPeople)
        let isUnread = { (path: String) in
            if IssuedPath.isOfOther(than: deal, path) { return true }
            // The coaching of a deal is read with the deal.
            let file = SpecPath.coachedDeal(of: path).map(SpecPath.deal) ?? path
            return others[file].map { summaries[$0] != nil || changed.workspace.deal($0) != nil } ?? false
        }
        var loader = ProjectLoader()
        return loader.load(
            specs: folder.files(below: "Specs", unless: isUnread),
            templates: folder.templateFiles(), summaries: summaries, toSummarize: changed,
            coached: Project.specs(coachedFiles + ofPeople).workspace, unreadCoaching: unreadCoaching, today: today
        ) { folder.file(at: $0) }
    }

    /// What other deals may call the rep of this one.
    private func repNames(of deal: String, _ shared: [FoundFile]) -> Set<String> {
        let files =
            shared.filter { $0.path == SpecPath.people } + [folder.file(at: SpecPath.deal(deal), isListed: true)]
        let specs = Project.specs(files.compactMap(\.self)).workspace
        guard let rep = specs.deals.first?.rep?.value.id else { return [] }
        let person = specs.person(rep)
        return Set([rep, person?.id?.value, person?.name?.value].compactMap(\.self))
    }

    /// Keeps the summaries of all deals for builds of one deal. What cannot be kept is not: they then read all.
    ///
    /// - Parameter moment: when the build began; by default on the clock of this machine and two seconds before, since that
    ///   of the disk may be another.
    package func remember(_ project: Project, since moment: Int? = nil) {
        let start = moment ?? start - 2_000_000_000
        guard let output, let program else { return }
        var deals: [String: Entry] = [:]
        let worst = project.worstOfDeals
        for deal in project.allDeals {
            // What was written to at the time it was read may have been written to once more since.
            guard let id = deal.id?.value, let stamp = folder.log.stamp(of: SpecPath.deal(id)),
                stamp.isOlder(than: start)
            else { continue }
            deals[id] = Entry(
                stamp: stamp.text, summary: DealSummary(deal, in: project.workspace, worst: worst[SpecPath.deal(id)]))
        }
        let own = output.appending(".collateral")
        let new = own.appending("deals.new")
        guard let data = try? JSONEncoder().encode(Content(program: program, rules: rules(project.today), deals: deals))
        else { return }
        try? folder.files.remove(new)
        guard (try? folder.files.create(new, Array(data))) != nil else { return }
        try? folder.files.rename(new, to: own.appending("deals"))
    }

    private func remembered() -> Content? {
        guard let output, let program,
            let bytes = try? folder.files.contents(
                of: output.appending(".collateral/deals"), limit: Self.largestMemory),
            let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), content.program == program
        else { return nil }
        return content
    }

    private static let largestMemory = 256 * 1024 * 1024

    /// The ids of all other deals by their files; nil where this deal has none.
    private func others(than deal: String) -> [String: String]? {
        var ids: [String: String] = [:]
        for path in folder.paths(below: "Specs") {
            if let id = SpecPath.deal(of: path) { ids[path] = id }
        }
        return ids.removeValue(forKey: SpecPath.deal(deal)) == nil ? nil : ids
    }

    /// The day and every spec but deals and what was sent, as they were read: by another process, person, Major Interaction
    /// or file of coaching a deal may have other errors. Nil where something cannot be read.
    private func rules(_ today: Today) -> String? {
        guard let entries = folder.log.entries else { return nil }
        var hash = ContentHasher()
        hash.add(today.day.iso)
        for (path, entry) in entries.sorted(by: { $0.key < $1.key })
        where path.hasPrefix("Specs/") && SpecPath.deal(of: path) == nil && !IssuedPath.isIssued(path) {
            hash.add("\0\(path)\0\(entry.hash.map { "\($0)" } ?? "")")
        }
        return hash.hash.description
    }
}
