import Figures
import MarkdownReader
import Records

/// The figures that a template or its partials name, and what follows from that for its documents.
struct TemplateFigures: Sendable {
    /// The fields that they read.
    var fields: Set<FieldName>
    /// Whether they may show something else tomorrow, though nobody changed a file.
    let readsDay: Bool
    /// What they show that may change with other deals than the document's own.
    let acrossDeals: Set<AcrossDeals>
    /// Whether one of them is a graph, which is drawn where graphs can be laid out.
    let hasGraph: Bool

    /// - Parameter texts: of the template and its partials, as they are written.
    init(in texts: [String] = [], for audience: Audience = .internal) {
        let kinds = FigureKind.allCases.filter { kind in
            texts.contains { MarkedMarkdown.mayName(figure: kind.rawValue, in: $0) }
        }
        hasGraph = kinds.contains(where: \.isGraph)
        let traits = kinds.map(\.traits)
        let read = traits.flatMap { $0.fields(for: audience) }
        fields = Set(read.map(\.name))
        readsDay =
            !audience.isOutside && traits.contains { $0.showsToday || read.contains(where: \.field.changesWithDay) }
        acrossDeals = Set(read.compactMap(\.field.looksAcross))
    }

    /// What templates of this kind, for these readers, may ask of the figures.
    static func forms(for audience: Audience, _ target: TemplateTarget) -> [FigureForm] {
        FigureKind.allCases.map { kind in
            let traits = kind.traits
            return FigureForm(
                name: kind.rawValue,
                options: traits.options.map { FigureForm.Option($0.name, values: $0.values) },
                refusal: traits.refusal(for: audience, target))
        }
    }
}

extension FigureTraits {
    fileprivate func refusal(for audience: Audience, _ target: TemplateTarget) -> FigureForm.Refusal? {
        let withheld = fields(for: audience).filter { $0.field.kind.isLeaf && !audience.maySee($0.field.audience) }
        // What is seen of a figure is no id.
        let seen = withheld.filter { !$0.field.kind.isIdentifier }
        if let first = withheld.first {
            return .shows(
                fields: (seen.isEmpty ? [first] : seen).map(\.name.description),
                isForCoaching: withheld.contains { $0.field.audience == .coaching })
        }
        guard target.entity(for: audience).field(subject.rawValue) == nil else { return nil }
        return .otherSubject(needed: subject.rawValue, isAbout: target.rawValue)
    }
}

extension FieldKind {
    fileprivate var isIdentifier: Bool {
        if case .text(.identifier) = self { true } else { false }
    }
}
