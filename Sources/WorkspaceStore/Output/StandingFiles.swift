import Assembly
import Records

/// What stands in the output folder at one moment of a build, each file looked for once.
final class StandingFiles: StandingDocuments {
    private let output: OutputFolder
    private let files: [String: [String]]
    private var isThere: [String: Bool]

    /// - Parameter inPlace: files that were just found or put in their places.
    init(_ output: OutputFolder, inPlace: Set<String> = []) {
        self.output = output
        var files: [String: [String]] = [:]
        for (file, record) in output.records where !OutputFolder.isBeside(file) {
            files[record.document, default: []].append(file)
        }
        self.files = files
        isThere = Dictionary(uniqueKeysWithValues: inPlace.map { ($0, true) })
    }

    var documents: Set<String> { Set(files.keys) }

    func holds(_ file: String) -> Bool {
        if let known = isThere[file] { return known }
        let found = output.holds(file)
        isThere[file] = found
        return found
    }

    func path(of document: DocumentID) -> String? { newest(of: document, among: holds) }

    /// The path under which a document was last written, whether or not something still stands there.
    func lastPath(of document: DocumentID) -> String? { newest(of: document) { _ in true } }

    func openItems(of file: String) -> [String]? { output.openItems(of: file) }

    func newVersion(ofEdited file: String) -> String? { output.newVersion(ofEdited: file) }

    /// What was written last: earlier ones had another title or another template.
    private func newest(of document: DocumentID, among isMeant: (String) -> Bool) -> String? {
        let candidates = (files[document.description] ?? []).filter(isMeant)
        let newest = candidates.max { (output.age(of: $0), $0) < (output.age(of: $1), $1) }
        return newest.map { file in file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file }
    }
}
