package import DocumentModel
import HTMLWriter
import Records
import SalesModel

/// The words that neither specs nor templates say: those of the writers, the cases of enums, the labels of fields, units
/// of time. A workspace translates them in `Templates/words.yaml`.
package struct Vocabulary: Sendable, Equatable {
    package var words = Words()
    /// Those of the start page.
    var index = IndexWords()
    /// By the id of the case: `in_production`.
    var choices: [String: String] = [:]
    /// By the key of the field: `close_date`.
    var labels: [String: String] = [:]
    /// By the unit in the singular: `day`; singular and plural.
    var units: [String: (one: String, many: String)] = [:]

    package init() {}

    /// `in production`
    func label(ofChoice id: String) -> String {
        if let said = choices[id] { return said }
        return id.contains("_") ? id.replacing("_", with: " ") : id
    }

    func label(of field: FieldTraits) -> String { labels[field.key] ?? field.label }

    /// `14 days`
    func text(of span: TimeSpan) -> String {
        guard let unit = units[span.unit.rawValue] else { return span.text }
        return "\(span.count) \(span.count == 1 ? unit.one : unit.many)"
    }

    package static func == (a: Vocabulary, b: Vocabulary) -> Bool {
        a.words == b.words && a.index == b.index && a.choices == b.choices && a.labels == b.labels
            && a.units.mapValues { [$0.one, $0.many] } == b.units.mapValues { [$0.one, $0.many] }
    }
}
