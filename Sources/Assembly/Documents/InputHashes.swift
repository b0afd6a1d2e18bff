import Diagnostics
import Records
import SalesModel
import Synchronization

/// One hash for everything that the bytes of a document follow from but its pictures: while it is the same, making the
/// document again would give the same bytes.
///
/// ```swift
/// let hashes = InputHashes(of: project, program: stamp, workspace: "../")
/// hashes.hash(of: job) == remembered   // then the document need not be made
/// ```
///
/// Rather too much goes in than too little: the process and every Major Interaction, which figures and references
/// reach; all partials; the day, which every footer prints. Of the deals only the document's own, since nothing leads from
/// one to another. What is hashed of a spec are its values, not their lines: a comment or a moved line changes no hash.
package final class InputHashes: Sendable {
    private let project: Project
    private let shared: ContentHash
    /// By the template's file.
    private let templates: [String: ContentHash]
    private let deals = Mutex<[ObjectIdentifier: ContentHash]>([:])

    /// - Parameters:
    ///   - program: what tells this program from every other one that may write other bytes.
    ///   - workspace: the way from the output folder to the workspace.
    package init(of project: Project, program: String, workspace: String) {
        self.project = project
        var shared = ContentHash()
        for text in [program, workspace, project.today.day.iso] { shared.add(part: text) }
        let files = project.sources.filter {
            $0.key == VocabularyFile.path || TemplatePath.partialName($0.key) != nil
        }
        for (path, source) in files.sorted(by: { $0.key < $1.key }) {
            shared.add(part: path)
            shared.add(part: source.text)
        }
        // Of a file with errors less is read than its text says.
        for file in Set(project.diagnostics.filter { $0.severity == .error }.map(\.place.file)).sorted()
        where file.hasPrefix("Templates/") || file == SpecPath.process || file.hasPrefix(SpecPath.interactions) {
            shared.add(part: "broken")
            shared.add(part: file)
        }
        let workspace = project.workspace
        for id in workspace.unreadableInteractions.sorted() { shared.add(part: id) }
        for record in [workspace.process?.storage].compactMap({ $0 }) + workspace.interactions.map(\.storage) {
            shared.add(part: record.place.file)
            shared.add(record)
        }
        self.shared = shared
        templates = project.sources.filter { TemplatePath.isTemplate($0.key) }.mapValues { source in
            var hash = ContentHash()
            hash.add(part: source.file)
            hash.add(part: source.text)
            return hash
        }
    }

    /// nil where nobody can say what the document follows from.
    package func hash(of job: DocumentJob) -> ContentHash? {
        guard let template = templates[job.template.file], let path = job.path else { return nil }
        var hash = shared
        hash.add(part: template.description)
        hash.add(part: job.id.description)
        hash.add(part: path.text)
        if let deal = job.subject.deal { hash.add(part: self.hash(of: deal).description) }
        return hash
    }

    /// Whether these pictures are as they were when they were read.
    package func areUnchanged(_ pictures: [ReadPicture]) -> Bool {
        pictures.allSatisfy { project.images.hash(of: $0.path) == $0.hash }
    }

    private func hash(of deal: Deal) -> ContentHash {
        let key = ObjectIdentifier(deal.storage)
        if let known = deals.withLock({ $0[key] }) { return known }
        var hash = ContentHash()
        hash.add(part: deal.place.file)
        // Of two deals with one id, the first is the one that addresses name.
        let isNamed = deal.id.map { project.workspace.deal($0.value)?.storage === deal.storage } ?? false
        hash.add(part: isNamed ? "named" : "")
        hash.add(deal.storage)
        let found = hash
        deals.withLock { $0[key] = found }
        return found
    }
}

/// A picture of the workspace that a document shows, as it was read.
package struct ReadPicture: Equatable, Sendable {
    /// Path in the workspace.
    package var path: String
    package var hash: ContentHash

    package init(path: String, hash: ContentHash) {
        self.path = path
        self.hash = hash
    }
}

extension ContentHash {
    /// A text with its length, so that where one part ends and the next begins counts.
    fileprivate mutating func add(part text: String) {
        add("\(text.utf8.count):")
        add(text)
    }

    /// What a record says, not where: its values, and which of them the spec wrote itself.
    fileprivate mutating func add(_ record: RecordStorage) {
        add(part: record.entity.name)
        for field in record.entity.fields {
            let value = record[field]?.value
            let isWritten = record.keyPlace(of: field) != nil
            if value == nil, !isWritten { continue }
            add(part: field.key)
            add(isWritten ? "=" : "~")
            if let value { add(value) } else { add("-") }
        }
        add(".")
    }

    private mutating func add(_ value: FieldValue) {
        switch value {
        case .text: add("t")
        case .markdown: add("m")
        case .integer: add("i")
        case .number: add("n")
        case .boolean: add("b")
        case .day: add("d")
        case .moment: add("o")
        case .timeSpan: add("s")
        case .choice: add("c")
        case .reference: add("r")
        case .record(let record):
            add("{")
            add(record)
        case .list(let items):
            add("[\(items.count):")
            for item in items { add(item.value) }
        }
        if let raw = value.raw { add(part: raw) }
    }
}
