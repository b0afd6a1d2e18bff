import DocumentModel
import SalesModel

/// A word that writers say themselves, and what `words.yaml` calls it.
struct WriterWord: Sendable {
    let key: String
    let path: @Sendable () -> WritableKeyPath<Words, String>
    let summary: String

    static let all: [WriterWord] = [
        WriterWord(key: "internal", path: { \.internalMarking }, summary: "The marking of internal documents"),
        WriterWord(key: "draft", path: { \.draftMarking }, summary: "The marking of drafts"),
        WriterWord(key: "draft_notice", path: { \.draftNotice }, summary: "What a draft says of itself"),
        WriterWord(key: "page", path: { \.page }, summary: "Page, in the footer"),
        WriterWord(key: "of", path: { \.of }, summary: "of, in 'Page 1 of 2'"),
        WriterWord(key: "you_are_here", path: { \.youAreHere }, summary: "What marks the stage a deal is at"),
        WriterWord(key: "major_interaction", path: { \.majorInteraction }, summary: "What the red mark stands for"),
        WriterWord(key: "note", path: { \.note }, summary: "Leads a note"),
        WriterWord(key: "tip", path: { \.tip }, summary: "Leads a tip"),
        WriterWord(key: "important", path: { \.important }, summary: "Leads what is important"),
        WriterWord(key: "warning", path: { \.warning }, summary: "Leads a warning"),
        WriterWord(key: "caution", path: { \.caution }, summary: "Leads a caution"),
        WriterWord(key: "fill_in", path: { \.fillIn }, summary: "The prompt of a field to fill in"),
        WriterWord(key: "pick_date", path: { \.pickDate }, summary: "The prompt of a date"),
        WriterWord(key: "choose", path: { \.choose }, summary: "The prompt of a choice"),
    ]
}

/// The fields of `words.yaml`, made from what they translate.
enum VocabularyFields {
    static let entities: [Entity] = reachable(from: [
        ProcessFields.entity, InteractionFields.entity, DealFields.entity,
    ])

    /// Every case of every enum of the specs.
    static let choiceIDs: [String] = unique(
        entities.flatMap(\.fields).flatMap { field -> [String] in
            if case .choice(let choice) = field.kind { return choice.ids }
            return []
        })

    static let fieldKeys: [String] = unique(entities.flatMap(\.fields).map(\.key))

    static let entity = Entity(
        name: "words", "The workspace's own words for what the program says itself.",
        fields: [
            FieldTraits(key: "writer", kind: .record(WriterWords.self), about: "What writers print around a document"),
            FieldTraits(key: "choices", kind: .record(ChoiceWords.self), about: "What the cases of a status are called"),
            FieldTraits(key: "labels", kind: .record(LabelWords.self), about: "What a missing value or a blank is called"),
            FieldTraits(key: "units", kind: .record(UnitWords.self), about: "Units of time, one and many"),
        ])

    /// The entities and all that their fields hold.
    private static func reachable(from roots: [Entity]) -> [Entity] {
        var found: [Entity] = []
        var waiting = roots
        while !waiting.isEmpty {
            let entity = waiting.removeFirst()
            guard !found.contains(where: { $0 === entity }) else { continue }
            found.append(entity)
            waiting += entity.fields.compactMap { $0.kind.entity }
        }
        return found
    }

    private static func unique(_ names: [String]) -> [String] {
        var seen = Set<String>()
        return names.filter { seen.insert($0).inserted }
    }
}

private struct WriterWords: FieldSet {
    static let declarations = WriterWords()
    static let entity = words("writer", WriterWord.all.map { ($0.key, $0.summary) })
}

private struct ChoiceWords: FieldSet {
    static let declarations = ChoiceWords()
    static let entity = words("choices", VocabularyFields.choiceIDs.map { ($0, "For '\($0)'") })
}

private struct LabelWords: FieldSet {
    static let declarations = LabelWords()
    static let entity = words("labels", VocabularyFields.fieldKeys.map { ($0, "For '\($0)'") })
}

private struct UnitWords: FieldSet {
    static let declarations = UnitWords()
    static let entity = words(
        "units", TimeSpan.Unit.allCases.map(\.rawValue).flatMap { [($0, "One \($0)"), ($0 + "s", "Several \($0)s")] })
}

private func words(_ name: String, _ words: [(key: String, summary: String)]) -> Entity {
    Entity(name: name, "", fields: words.map { FieldTraits(key: $0.key, kind: .text, about: $0.summary) })
}

extension FieldKind {
    /// The entity of a record, or of a list of records.
    var entity: Entity? {
        switch self {
        case .record(let type): type.entity
        case .list(let item): item.entity
        case .text, .identifier, .markdown, .integer, .number, .boolean, .day, .moment, .timeSpan, .currency, .language,
            .webAddress, .asset, .choice, .reference:
            nil
        }
    }
}
