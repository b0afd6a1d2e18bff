import DocumentModel
import Figures
import HTMLWriter
import Records
import SalesModel

/// Words of `words.yaml` that are used in one place, made from what they translate.
struct VocabularyGroup: Sendable {
    /// A word, as it is where a workspace says none of its own, and what it is used for.
    struct Word: Sendable {
        let key: String
        let english: String
        /// What it is elsewhere, where fields with one key have several labels: a workspace can say one for all of them.
        var otherEnglish: [String] = []
        let summary: String
    }

    let key: String
    let summary: String
    let words: [Word]

    /// In the order of the file.
    static let all: [VocabularyGroup] = [
        VocabularyGroup(
            key: "writer", summary: "What stands around a document, on paper and on the screen",
            words: words(VocabularyWord<WriterWords>.all, of: WriterWords())),
        VocabularyGroup(
            key: "index", summary: "What the start page says, and the pages it leads to",
            words: words(VocabularyWord<StartPageWords>.all, of: StartPageWords())),
        VocabularyGroup(
            key: "figures", summary: "What figures print beside the values they show",
            words: words(VocabularyWord<FigureWords>.all, of: FigureWords())),
        VocabularyGroup(
            key: "choices", summary: "What the cases of a status are called", words: choices),
        VocabularyGroup(
            key: "labels", summary: "What a missing value, a blank or a column of a figure is called", words: labels),
        VocabularyGroup(
            key: "units", summary: "Units of time, one and many, and what stands between them and what they count from",
            words: units),
    ]

    private static func words<Owner>(_ words: [VocabularyWord<Owner>], of owner: Owner) -> [Word] {
        words.map { Word(key: $0.key, english: owner[keyPath: $0.path()], summary: $0.summary) }
    }

    private static let entities: [Entity] = Entity.reachable(from: [
        ProcessFields.entity, InteractionFields.entity, DealFields.entity,
    ])

    /// Every case of every enum of the specs, with the fields it is a case of.
    private static let choices: [Word] = {
        let fields = entities.flatMap { entity in entity.fields.map { (entity: entity, field: $0) } }
        let cases = fields.flatMap { entity, field -> [(key: String, place: String)] in
            guard case .choice(let choice) = field.kind else { return [] }
            return choice.ids.map { ($0, "\(field.key) (\(entity.name))") }
        }
        return grouped(cases).map { key, places in
            Word(
                key: key, english: Labels(choices: ChoiceWords.english).label(ofChoice: key),
                summary: "Said of: \(places.joined(separator: ", "))")
        }
    }()

    /// Every field of the specs, with the entities that have it.
    private static let labels: [Word] = {
        let fields = entities.flatMap { entity in entity.fields.map { (entity: entity, field: $0) } }
        let labels = grouped(fields.map { ($0.field.key, $0.field.label) })
        return zip(labels, grouped(fields.map { ($0.field.key, $0.entity.name) })).map { labels, entities in
            Word(
                key: labels.key, english: labels.places.first ?? labels.key,
                otherEnglish: Array(labels.places.dropFirst()),
                summary: "Of: \(entities.places.joined(separator: ", "))")
        }
    }()

    private static let units: [Word] =
        TimeSpan.Unit.allCases.map(\.rawValue).flatMap { unit in
            [
                Word(key: unit, english: unit, summary: "One \(unit)"),
                Word(key: unit + "s", english: unit + "s", summary: "Several \(unit)s"),
            ]
        }
        + RelativeDay.Direction.allCases.map(\.rawValue).map {
            Word(key: $0, english: $0, summary: "As in '3 days \($0) the trial'")
        }

    /// Keys in the order they come first, each with its places.
    private static func grouped(_ pairs: [(key: String, place: String)]) -> [(key: String, places: [String])] {
        var keys: [String] = []
        var places: [String: [String]] = [:]
        for (key, place) in pairs {
            if places[key] == nil { keys.append(key) }
            if places[key]?.contains(place) != true { places[key, default: []].append(place) }
        }
        return keys.map { ($0, places[$0, default: []]) }
    }
}

extension VocabularyGroup {
    /// The fields of `words.yaml`.
    static let entity = Entity(
        name: "list of words", "The workspace's own words for what the program says itself.",
        fields: all.map { group in
            let entity = Entity(
                name: "group of words '\(group.key)'", group.summary + ".",
                fields: group.words.map { FieldTraits(key: $0.key, kind: .text, summary: $0.summary) })
            return FieldTraits(key: group.key, kind: .record(entity), summary: group.summary)
        })

    static func words(of key: String) -> [Word] { all.first { $0.key == key }?.words ?? [] }
}
