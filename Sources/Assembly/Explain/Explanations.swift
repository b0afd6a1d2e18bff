package import Diagnostics
import MarkdownReader
import ProcessRules
import SpecLoader
import TemplateEngine

/// What `collateral explain` knows: every code of rules, loader, engine and reader.
package enum Explanations {
    /// In the order of their codes.
    package static let all: [Explanation] = [
        ProcessRules.explanations, SpecExplanations.all, TemplateExplanations.all, MarkdownExplanations.all,
        WorkspaceFault.explanations, BrandFault.explanations, VocabularyFault.explanations,
    ].flatMap { $0 }.sorted { $0.code < $1.code }
}

/// The JSON Schema of the spec files.
package enum Schemas {
    /// - Parameter kind: `process`, `people`, `interaction`, `deal`, `coaching`, `brand` or `words`; nil for all specs in
    ///   one.
    package static func text(for kind: String?) -> String {
        if kind == "brand" { return SpecSchema.text(for: BrandFields.entity, in: WorkspaceBrand.path) }
        if kind == "words" { return SpecSchema.text(for: VocabularyGroup.entity, in: Vocabulary.path) }
        return kind.flatMap(SpecKind.init(rawValue:)).map { SpecSchema.text(for: $0, readers: .all) }
            ?? SpecSchema.text(readers: .all)
    }
}
