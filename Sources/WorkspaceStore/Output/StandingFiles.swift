import Assembly
import Records

/// What stands in the output folder at one moment of a build, each file looked for once.
final class StandingFiles: StandingDocuments {
    private let output: OutputFolder
    private let inPlace: Set<String>
    private var isThere: [String: Bool] = [:]
    /// By document.
    private lazy var files: [String: [String]] = {
        var files: [String: [String]] = [:]
        for (file, record) in output.records where !OutputTree.isBeside(file) {
            files[record.document.id, default: []].append(file)
        }
        return files
    }()
    /// Files beside which a build once wrote a new version, since somebody had edited them.
    private lazy var kept: Set<String> = {
        // Only names with a second point can be such.
        let candidates = output.records.keys.filter { $0.utf8.count { $0 == UInt8(ascii: ".") } > 1 }
        return Set(candidates.compactMap { KeptFile.path(ofNewVersion: $0) })
    }()

    /// - Parameter inPlace: files that were just found or put in their places.
    init(_ output: OutputFolder, inPlace: Set<String> = []) {
        self.output = output
        self.inPlace = inPlace
    }

    var documents: Set<String> { Set(files.keys) }

    func holds(_ file: String) -> Bool {
        if inPlace.contains(file) { return true }
        if let known = isThere[file] { return known }
        let found = output.holds(file)
        isThere[file] = found
        return found
    }

    func path(of document: DocumentID) -> String? { newest(of: document, among: holds) }

    /// The path under which a document was last written, whether or not something still stands there.
    func lastPath(of document: DocumentID) -> String? { newest(of: document) { _ in true } }

    func content(of file: String) -> ContentHash? { output.content(of: file) }

    func age(of file: String) -> Int { output.age(of: file) }

    func openItems(of file: String) -> [String]? { output.openItems(of: file) }

    func newVersion(ofEdited file: String) -> String? {
        kept.contains(file) ? output.newVersion(ofEdited: file) : nil
    }

    /// What was written last: earlier ones had another title or another template.
    private func newest(of document: DocumentID, among isMeant: (String) -> Bool) -> String? {
        let candidates = (files[document.description] ?? []).filter(isMeant)
        let newest = candidates.max { (output.age(of: $0), $0) < (output.age(of: $1), $1) }
        return newest.map { file in file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file }
    }
}
