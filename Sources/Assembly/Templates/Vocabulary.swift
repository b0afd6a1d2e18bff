import Diagnostics
package import DocumentModel
import Figures
import HTMLWriter
package import Records
import SalesModel
import SpecLoader

/// The words that neither specs nor templates say: those of the writers, of figures and of the start page, the cases
/// of choices, the labels of fields, units of time. A workspace translates them in `Templates/words.yaml`.
package struct Vocabulary: Sendable, Equatable {
    /// The file of the workspace's own words.
    package static let path = "Templates/words.yaml"

    package var words = WriterWords()
    /// Those of the start page.
    var index = StartPageWords()
    /// Those of figures.
    var figures = FigureWords()
    package var labels = Labels(choices: ChoiceWords.english)

    package init() {}
}

/// `Templates/words.yaml`: the workspace's own words for what writers, enums, labels and units say.
enum VocabularyFile {
    /// What was read of it.
    struct Contents {
        var vocabulary = Vocabulary()
        /// The words it does not say, as `writer.page`; none where there is no such file.
        var unsaid: [String] = []
        var diagnostics: [Diagnostic] = []
        var sources: [String: SourceText] = [:]
    }

    static func read(_ files: [SpecFile]) -> Contents {
        guard let file = files.first(where: { $0.path == Vocabulary.path }) else { return Contents() }
        let read = SpecLoader.read(file, as: VocabularyGroup.entity)
        var contents = Contents(
            diagnostics: read.diagnostics, sources: read.source.map { [Vocabulary.path: $0] } ?? [:])
        guard let record = read.record else { return contents }
        contents.vocabulary = vocabulary(record)
        contents.unsaid = unsaid(record)
        return contents
    }

    /// A word may be the same in both languages; in a file in which all are, none is said. Those with several English
    /// forms nobody has to say: one word for all of them changes what they mean.
    private static func unsaid(_ record: RecordStorage) -> [String] {
        let words = VocabularyGroup.all.flatMap { group in
            group.words.filter(\.otherEnglish.isEmpty).map { (group: group.key, word: $0) }
        }
        let isTranslated = words.contains { group, word in
            record.text(group, word.key).map { $0 != word.english } == true
        }
        return words.filter { group, word in !isTranslated || record.text(group, word.key) == nil }
            .map { "\($0.group).\($0.word.key)" }
    }

    private static func vocabulary(_ record: RecordStorage) -> Vocabulary {
        var vocabulary = Vocabulary()
        for word in VocabularyWord<WriterWords>.all {
            if let text = record.text("writer", word.key) { vocabulary.words[keyPath: word.path()] = text }
        }
        for word in VocabularyWord<StartPageWords>.all {
            if let text = record.text("index", word.key) { vocabulary.index[keyPath: word.path()] = text }
        }
        for word in VocabularyWord<FigureWords>.all {
            if let text = record.text("figures", word.key) { vocabulary.figures[keyPath: word.path()] = text }
        }
        for word in VocabularyGroup.words(of: "choices") {
            if let text = record.text("choices", word.key) { vocabulary.labels.choices[word.key] = text }
        }
        for word in VocabularyGroup.words(of: "labels") {
            vocabulary.labels.fields[word.key] = record.text("labels", word.key)
        }
        for unit in TimeSpan.Unit.allCases {
            guard let one = record.text("units", unit.rawValue), let many = record.text("units", unit.rawValue + "s")
            else { continue }
            vocabulary.labels.units[unit] = Labels.Unit(one: one, many: many)
        }
        for direction in RelativeDay.Direction.allCases {
            vocabulary.labels.directions[direction] = record.text("units", direction.rawValue)
        }
        return vocabulary
    }
}

extension RecordStorage {
    fileprivate func text(_ section: String, _ key: String) -> String? {
        guard case .record(let words)? = self[section]?.value, case .text(let text)? = words[key]?.value
        else { return nil }
        return text
    }
}
