import Diagnostics
import Records

/// A text whose nodes are changed, many in one pass.
///
/// What the text says afterwards is compared with what it is to say. Where many changes cannot be made together, or the text
/// says something else than is wanted, each half of them is tried, so that of a change that cannot be made its own address
/// is told.
struct EditedNodes {
    private(set) var text: EditedText
    /// What the text says.
    private(set) var said: YAMLData
    /// How often the text was gone through.
    private(set) var passes = 0

    /// - Parameters:
    ///   - text: without byte order mark
    ///   - file: the path that is told where the text cannot be read
    init(_ text: String, in file: String) throws(SpecEditError) {
        self.text = EditedText(Array(text.utf8))
        do throws(SpecEditRefusal) {
            said = try Self.data(self.text.bytes)
        } catch {
            throw SpecEditError(place: file, refusal: error)
        }
    }

    /// - Parameter edits: in the order of ``NodeEdit/inOrder(_:)``
    mutating func apply(_ edits: ArraySlice<NodeEdit>) throws(SpecEditError) {
        guard let first = edits.first else { return }
        do throws(SpecEditRefusal) {
            try applyTogether(edits)
        } catch {
            guard edits.count > 1 else { throw SpecEditError(place: first.address.description, refusal: error) }
            let half = edits.startIndex + edits.count / 2
            try apply(edits[..<half])
            try apply(edits[half...])
        }
    }

    private mutating func applyTogether(_ edits: ArraySlice<NodeEdit>) throws(SpecEditRefusal) {
        guard let tree = EditTree(edits) else { throw .unsafe }
        passes += 1
        let changes = try NodeEditor(String(decoding: text.bytes, as: UTF8.self)).replacements(tree)
        var wanted = said
        for edit in edits {
            guard wanted.apply(edit.change, at: edit.path[...]) else { throw .unsafe }
        }
        var edited = text
        edited.apply(changes)
        guard try Self.data(edited.bytes) == wanted else { throw .unsafe }
        text = edited
        said = wanted
    }

    /// What the first document of a text says.
    private static func data(_ bytes: [UInt8]) throws(SpecEditRefusal) -> YAMLData {
        do {
            let source = SourceText(file: "", text: String(decoding: bytes, as: UTF8.self))
            return try YAMLComposer.compose(source).root.map(YAMLData.init) ?? .nothing
        } catch {
            throw .unsafe
        }
    }
}
