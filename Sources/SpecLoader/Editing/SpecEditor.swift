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
        var text = EditedText(Array(self.text.utf8))
        var said: YAMLData
        do throws(SpecEditRefusal) {
            said = try Self.data(text.bytes)
        } catch {
            throw SpecEditError(place: file.path, refusal: error)
        }
        var steps: [NodeEdit] = []
        for edit in edits {
            do throws(SpecEditRefusal) {
                steps += try nodeEdits(of: edit, in: said)
            } catch {
                throw SpecEditError(place: edit.address.description, refusal: error)
            }
        }
        var rest = NodeEdit.inOrder(steps)[...]
        while let first = rest.first {
            do throws(SpecEditRefusal) {
                let done = try Self.applyFirst(of: rest, to: &text, saying: &said)
                rest = rest.dropFirst(done)
            } catch {
                throw SpecEditError(place: first.address.description, refusal: error)
            }
        }
        return try readBack(text)
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

    /// Applies the first edit, and those behind it that only put one scalar in the place of another, which need no new
    /// look at the text.
    ///
    /// - Parameter said: what the text says; afterwards what it says then
    /// - Returns: how many edits were applied
    private static func applyFirst(
        of edits: ArraySlice<NodeEdit>, to text: inout EditedText, saying said: inout YAMLData
    ) throws(SpecEditRefusal) -> Int {
        let editor = try NodeEditor(String(decoding: text.bytes, as: UTF8.self))
        var changes: [Replacement] = []
        var done: [NodeEdit] = []
        for edit in edits {
            let isScalar = editor.isScalarForScalar(edit.change, at: edit.path)
            if !done.isEmpty, !isScalar || done.last?.path == edit.path { break }
            do throws(SpecEditRefusal) {
                changes += try editor.replacements(edit.change, at: edit.path)
            } catch {
                // Told as the refusal of its own address, once it is the first.
                if done.isEmpty { throw error }
                break
            }
            done.append(edit)
            if !isScalar { break }
        }
        var wanted = said
        for edit in done {
            guard let next = wanted.applying(edit.change, at: edit.path[...]) else { throw .unsafe }
            wanted = next
        }
        text.apply(changes)
        guard try data(text.bytes) == wanted else { throw .unsafe }
        said = wanted
        return done.count
    }

    private func readBack(_ text: EditedText) throws(SpecEditError) -> EditedSpec {
        let mark = file.bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
        let edited = SpecFile(path: file.path, bytes: mark + text.bytes)
        let read = SpecLoader.read(edited, as: entity, id: id)
        if let fault = read.diagnostics.sortedOnce().first(where: { $0.severity == .error }) {
            throw SpecEditError(place: file.path, refusal: .invalid(message: fault.message))
        }
        return EditedSpec(
            file: edited,
            replacements: text.replacements.map { change in
                Replacement(
                    (change.range.lowerBound + mark.count)..<(change.range.upperBound + mark.count), change.text)
            })
    }
}

/// A spec file after its edits.
package struct EditedSpec: Sendable {
    package var file: SpecFile
    /// What was done to the file as it was, from its beginning to its end; empty where it said all that already.
    package var replacements: [Replacement]
}

// MARK: From fields to nodes

extension SpecEditor {
    /// Where an address leads in the file as it was.
    private struct Target {
        var path: [NodeStep] = []
        var kind: FieldKind
        /// What the file says there; nil where it says nothing.
        var value: FieldValue?
    }

    private func target(_ address: FieldAddress) throws(SpecEditRefusal) -> Target {
        var target = Target(kind: .record(entity), value: .record(record))
        for step in address.steps {
            switch (step, target.kind) {
            case (.field(let key), .record(let entity)):
                guard let field = entity.field(key) else { throw .unknownField(key, entity: entity.name) }
                switch field.need {
                case .computed: throw .computed(key)
                case .fromFileName: throw .namedByFile(key)
                case .optional, .required, .requiredBy: break
                }
                var value: FieldValue?
                if case .record(let record)? = target.value, record.keyPlace(of: field) != nil {
                    value = record[field]?.value
                }
                target = Target(
                    path: target.path + [.key(key, order: entity.writtenKeys)], kind: field.kind, value: value)
            case (.item(let id), .list(let kind)):
                guard case .list(let items)? = target.value, let index = items.firstIndex(where: { $0.value.hasID(id) })
                else { throw .noItem(id) }
                target = Target(path: target.path + [.index(index)], kind: kind, value: items[index].value)
            case (.position(let position), .list(let kind)):
                guard case .list(let items)? = target.value, items.indices.contains(position - 1) else {
                    throw .noItem("#\(position)")
                }
                target = Target(
                    path: target.path + [.index(position - 1)], kind: kind, value: items[position - 1].value)
            case (.field(let key), _): throw .unknownField(key, entity: "value")
            case (.item(let id), _): throw .noItem(id)
            case (.position(let position), _): throw .noItem("#\(position)")
            }
        }
        return target
    }

    private func nodeEdits(of edit: SpecEdit, in said: YAMLData) throws(SpecEditRefusal) -> [NodeEdit] {
        let target = try target(edit.address)
        guard !target.path.isEmpty else { throw .wrongShape }
        switch edit.change {
        case .set(let value):
            let written = try value.written(as: target.kind)
            return NodeEdit.turning(said.value(at: target.path[...]), into: written, at: target.path, edit.address)
        case .insert(let value, let position):
            guard case .list(let kind) = target.kind else { throw .wrongShape }
            var count = 0
            if case .list(let items)? = target.value { count = items.count }
            let index = (position ?? count + 1) - 1
            guard (0...count).contains(index) else { throw .noItem("#\(index + 1)") }
            let written = try value.written(as: kind)
            return [NodeEdit(path: target.path + [.index(index)], change: .insert(written), address: edit.address)]
        case .remove:
            guard target.value != nil else { throw .nothingThere }
            return [NodeEdit(path: target.path, change: .remove, address: edit.address)]
        }
    }
}

extension FieldValue {
    fileprivate func hasID(_ id: String) -> Bool {
        if case .record(let record) = self { record.id?.value == id } else { false }
    }
}

extension SpecValue {
    /// The value in the shape of its kind, the fields of records in their order.
    fileprivate func written(as kind: FieldKind) throws(SpecEditRefusal) -> YAMLValue {
        switch (self, kind) {
        case (.text(let text), .text), (.text(let text), .markdown), (.text(let text), .choice),
            (.text(let text), .reference):
            return .scalar(try Self.clean(text), isText: true)
        case (.text(let text), .integer), (.text(let text), .number), (.text(let text), .boolean),
            (.text(let text), .day), (.text(let text), .moment), (.text(let text), .timeSpan):
            return .scalar(try Self.clean(text), isText: false)
        case (.list(let items), .list(let kind)):
            var written: [YAMLValue] = []
            for item in items { written.append(try item.written(as: kind)) }
            return .list(written)
        case (.record(let values), .record(let entity)):
            if let key = values.keys.sorted().first(where: { entity.field($0) == nil }) {
                throw .unknownField(key, entity: entity.name)
            }
            var fields: [YAMLValue.Field] = []
            for field in entity.fields {
                guard let value = values[field.key] else { continue }
                guard field.isWritten else { throw .computed(field.key) }
                fields.append(.init(key: field.key, value: try value.written(as: field.kind)))
            }
            return .record(fields)
        case (.text, _), (.list, _), (.record, _): throw .wrongShape
        }
    }

    /// With the line ends of YAML's data model, whatever those of the text were.
    private static func clean(_ text: String) throws(SpecEditRefusal) -> String {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        if text.allSatisfy(\.isWhitespace) { throw .emptyText }
        if let character = ForbiddenCharacters.first(in: text) { throw .forbiddenCharacter(character) }
        return text
    }
}
