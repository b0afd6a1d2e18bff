import Diagnostics
package import Records

/// Changes fields of one spec file and nothing else in it: comments, order, quotes, indentation and line ends stay.
///
/// ```swift
/// let editor = try SpecEditor(file)
/// let edited = try editor.applying([SpecEdit(address, .set(.text("Lindtal Brewery")))])
/// edited.replacements   // [Replacement(21..<25, "Lindtal Brewery")]
/// edited.file           // the whole file with it
/// ```
/// What was made is read back: the fields have the new values, all else says what it said, and the loader has nothing
/// against it. Otherwise the edits are refused.
package struct SpecEditor {
    private let file: SpecFile
    private let entity: Entity
    private let id: String?
    private let record: RecordStorage
    /// Without byte order mark.
    private let text: String

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Parameter file: a spec by its path, as it is now
    package init(_ file: SpecFile) throws(SpecEditError) {
        guard case .spec(let kind, let id) = SpecLocation(file.path) else {
            throw SpecEditError(place: file.path, refusal: .noSpecFile)
        }
        try self.init(file, as: kind.entity, id: id)
    }

    package init(_ file: SpecFile, as entity: Entity, id: String?) throws(SpecEditError) {
        func refused(_ refusal: SpecEditRefusal) -> SpecEditError { SpecEditError(place: file.path, refusal: refusal) }
        let read = SpecLoader.read(file, as: entity, id: id)
        if let fault = read.diagnostics.sortedOnce().first(where: { $0.severity == .error }) {
            throw refused(.faulty(line: fault.place.start.line, message: fault.message))
        }
        guard let record = read.record, let source = read.source else { throw refused(.unsafe) }
        self.file = file
        self.entity = entity
        self.id = id
        self.record = record
        text = source.text
    }

    /// All of the edits, or none.
    package func applying(_ edits: [SpecEdit]) throws(SpecEditError) -> EditedSpec {
        do {
            return try applied(edits)
        } catch {
            guard case .invalid = error.refusal else { throw error }
            throw faulty(edits) ?? error
        }
    }

    private func applied(_ edits: [SpecEdit]) throws(SpecEditError) -> EditedSpec {
        var work = try EditedNodes(text, in: file.path)
        var targets = SpecTargets(entity: entity, record: record)
        let steps = try targets.nodeEdits(of: edits, in: work.said)
        try work.apply(NodeEdit.inOrder(steps)[...])
        return try readBack(work)
    }

    /// What the loader has against one of the edits by itself; nil where it has nothing.
    private func faulty(_ edits: [SpecEdit]) -> SpecEditError? {
        guard edits.count > 1 else {
            return edits.first.flatMap { edit in
                refusal(edits).map { SpecEditError(place: edit.address.description, refusal: $0) }
            }
        }
        let halves = [Array(edits[..<(edits.count / 2)]), Array(edits[(edits.count / 2)...])]
        return halves.first { refusal($0) != nil }.flatMap(faulty)
    }

    private func refusal(_ edits: [SpecEdit]) -> SpecEditRefusal? {
        do {
            _ = try applied(edits)
            return nil
        } catch {
            if case .invalid = error.refusal { return error.refusal }
            return nil
        }
    }

    private func readBack(_ work: EditedNodes) throws(SpecEditError) -> EditedSpec {
        let mark = file.bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
        let edited = SpecFile(path: file.path, bytes: mark + work.text.bytes)
        let read = SpecLoader.read(edited, as: entity, id: id)
        if let fault = read.diagnostics.sortedOnce().first(where: { $0.severity == .error }) {
            throw SpecEditError(place: file.path, refusal: .invalid(message: fault.message))
        }
        let replacements = work.text.replacements.map { change in
            Replacement((change.range.lowerBound + mark.count)..<(change.range.upperBound + mark.count), change.text)
        }
        return EditedSpec(file: edited, replacements: replacements, passes: work.passes)
    }
}

/// A spec file after its edits.
package struct EditedSpec: Sendable {
    package var file: SpecFile
    /// What was done to the file as it was, from its beginning to its end; empty where it said all that already.
    package var replacements: [Replacement]
    /// How often the text was gone through to make all the edits: once for any number of them, a few times more where one
    /// puts something where another takes something away.
    package var passes: Int
}
