package import Records

/// What the author of a template, and its check, have to know of a figure.
package struct FigureTraits: Sendable {
    /// What a document has to be about for the figure to be drawn in it.
    package var subject: FigureSubject
    /// What may stand behind its name: `table=none`.
    package var options: [FigureOption]
    /// Every field it reads for whoever the document is for: each has to be one that its readers may see (E11).
    package var fields: [ReadField]
    /// What it reads in documents for colleagues alone.
    package var fieldsForColleagues: [ReadField]
    /// Whether it shows today in documents for colleagues, so that they are looked at every day. In papers for customers
    /// and partners it does so only where they are sent, and have a day.
    package var showsToday: Bool
    /// What the figure says; nil where there is nothing to say.
    package var content: @Sendable (FigureRequest) -> (any FigureContent)?

    init(
        subject: FigureSubject, options: [FigureOption] = [], fields: [[ReadField]],
        fieldsForColleagues: [[ReadField]] = [], showsToday: Bool = false,
        content: @escaping @Sendable (FigureRequest) -> (any FigureContent)?
    ) {
        self.subject = subject
        self.options = options
        self.fields = fields.flatMap(\.self)
        self.fieldsForColleagues = fieldsForColleagues.flatMap(\.self)
        self.showsToday = showsToday
        self.content = content
    }

    /// What it reads in documents for these readers.
    package func fields(for audience: Audience) -> [ReadField] {
        audience.isOutside ? fields : fields + fieldsForColleagues
    }
}

/// What a document has to be about for a figure to be drawn in it, by the name that templates call it.
package enum FigureSubject: String, Sendable {
    case process
    case deal
    case plan
}

/// A word of a template that says how a figure is drawn: `table=none`.
package struct FigureOption: Sendable {
    package var name: String
    /// The usual one first.
    package var values: [String]

    init(_ name: String, _ values: String...) {
        self.name = name
        self.values = values
    }
}

/// The options of one figure of a template, those it does not name at their usual values.
package struct FigureOptions: Sendable, Equatable {
    private var values: [String: String]

    package init(_ values: [String: String] = [:]) { self.values = values }

    package subscript(name: String) -> String? { values[name] }
}

/// A field that a figure reads.
package struct ReadField: Sendable {
    package var entity: Entity
    package var field: FieldTraits

    package var name: FieldName { FieldName(entity.name, field.key) }
}

extension FieldSet {
    /// Some of its fields as a figure reads them: `StageFields.read(\.name, \.purpose)`.
    static func read(_ paths: PartialKeyPath<Self>...) -> [ReadField] {
        paths.compactMap { path in
            (declarations[keyPath: path] as? any FieldDeclaration).map { ReadField(entity: entity, field: $0.traits) }
        }
    }
}
