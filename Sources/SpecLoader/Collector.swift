import Diagnostics
import Records
import SalesModel

/// Gathers what the files of a workspace say.
struct Collector {
    private var process: Process?
    private var hasProcess = false
    private var people: People?
    private var peopleAreUnreadable = false
    private var interactions: [Interaction] = []
    private var deals: [Deal] = []
    private var coachingFiles: [CoachingFile] = []
    private var unreadableInteractions = UnreadableFiles()
    private var unreadableDeals = UnreadableFiles()
    private var diagnostics: [Diagnostic] = []
    private var sources: [String: SourceText] = [:]

    /// - Parameter read: what the file says, where it is a spec by its name.
    mutating func add(_ file: SpecFile, _ read: ReadFile?) {
        switch SpecLocation(file.path) {
        case .spec(let kind, let id):
            if kind == .process { hasProcess = true }
            if let id, !Identifier.isValid(id) {
                report(.badFileName(id, slug: Identifier.slug(id), kind: kind), file)
            }
            diagnostics += read?.diagnostics ?? []
            sources[file.path] = read?.source
            keep(read?.record, kind, id)
            // What is missing from such a list may be what could not be read.
            if kind == .people, read?.diagnostics.hasErrors == true { peopleAreUnreadable = true }
        case .wrongEnding(let kind, let id, let renamed):
            if kind == .process { hasProcess = true }
            report(.wrongEnding(renamed: renamed), file)
            keep(nil, kind, id)
        case .stray(let near): report(.stray(near: near), file)
        case .ignored: break
        }
    }

    /// Remembers that there is such a file or folder, so that nothing follows from it.
    mutating func addUnreadable(_ path: String) {
        if SpecKind.process.location.hasPrefix(path + "/") { hasProcess = true }
        if SpecKind.interaction.location.hasPrefix(path + "/") { unreadableInteractions.isFolder = true }
        if SpecKind.deal.location.hasPrefix(path + "/") { unreadableDeals.isFolder = true }
        switch SpecLocation(path) {
        case .spec(let kind, let id), .wrongEnding(let kind, let id, _):
            if kind == .process { hasProcess = true }
            keep(nil, kind, id)
        case .stray, .ignored: break
        }
    }

    var workspace: LoadedWorkspace {
        var all = diagnostics
        if !hasProcess { all.append(SpecFault.noProcess.diagnostic(at: Place(file: SpecKind.process.location))) }
        return LoadedWorkspace(
            workspace: Workspace(
                process: process, people: people, peopleAreUnreadable: peopleAreUnreadable,
                interactions: interactions, deals: deals, coachingFiles: coachingFiles,
                unreadableInteractions: unreadableInteractions, unreadableDeals: unreadableDeals),
            diagnostics: all.sortedOnce(), sources: sources)
    }

    private mutating func keep(_ record: RecordStorage?, _ kind: SpecKind, _ id: String?) {
        switch kind {
        case .process: process = record.map(Process.init)
        case .coaching: if let record { coachingFiles.append(CoachingFile(record)) }
        case .people:
            people = record.map(People.init)
            peopleAreUnreadable = record == nil
        case .interaction:
            if let record {
                interactions.append(Interaction(record))
            } else if let id {
                unreadableInteractions.ids.insert(id)
            }
        case .deal:
            if let record { deals.append(Deal(record)) } else if let id { unreadableDeals.ids.insert(id) }
        }
    }

    private mutating func report(_ fault: SpecFault, _ file: SpecFile) {
        diagnostics.append(fault.diagnostic(at: Place(file: file.path)))
    }
}
