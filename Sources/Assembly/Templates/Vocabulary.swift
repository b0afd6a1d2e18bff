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
    static func read(
        _ files: [SpecFile]
    ) -> (vocabulary: Vocabulary, diagnostics: [Diagnostic], sources: [String: SourceText]) {
        guard let file = files.first(where: { $0.path == Vocabulary.path }) else { return (Vocabulary(), [], [:]) }
        let read = SpecLoader.read(file, as: VocabularyFields.entity)
        let sources = read.source.map { [Vocabulary.path: $0] } ?? [:]
        guard let record = read.record else { return (Vocabulary(), read.diagnostics, sources) }
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
        for id in VocabularyFields.choiceIDs {
            if let text = record.text("choices", id) { vocabulary.labels.choices[id] = text }
        }
        for key in VocabularyFields.fieldKeys { vocabulary.labels.fields[key] = record.text("labels", key) }
        for unit in TimeSpan.Unit.allCases {
            guard let one = record.text("units", unit.rawValue), let many = record.text("units", unit.rawValue + "s")
            else { continue }
            vocabulary.labels.units[unit] = Labels.Unit(one: one, many: many)
        }
        for direction in RelativeDay.Direction.allCases {
            vocabulary.labels.directions[direction] = record.text("units", direction.rawValue)
        }
        return (vocabulary, read.diagnostics, sources)
    }
}

extension RecordStorage {
    fileprivate func text(_ section: String, _ key: String) -> String? {
        guard case .record(let words)? = self[section]?.value, case .text(let text)? = words[key]?.value
        else { return nil }
        return text
    }
}
