import DocumentModel

/// Turns inlines into Markdown: first a flat row of atoms, then ``AtomPrinter`` writes them with the escapes that
/// their neighbours call for.
struct InlinePrinter {
    enum Place {
        case paragraph, heading, cell
    }

    /// nil: of pictures their texts alone.
    var imageBase: String?

    /// Line feeds in the result are the line breaks of a paragraph; headings and cells never hold one.
    func text(_ inlines: [Inline], in place: Place) -> String {
        PlainRun.text(inlines, in: place) ?? escaped(inlines, in: place)
    }

    /// The same, asked of each character.
    func escaped(_ inlines: [Inline], in place: Place) -> String {
        var flattener = AtomFlattener(imageBase: imageBase, place: place)
        flattener.append(inlines)
        return AtomPrinter(atoms: trimmed(flattener.atoms), markup: flattener.markup, place: place).print()
    }

    /// Without the spaces of the template at the edges of the text; those of a value stay.
    private func trimmed(_ atoms: [Atom]) -> [Atom] {
        func isEdge(_ atom: Atom) -> Bool {
            switch atom {
            case .character(_, isValue: true), .markup, .opening, .closing, .blank: false
            case .character, .lineBreak: atom.isSpace
            }
        }
        let start = atoms.firstIndex { !isEdge($0) } ?? atoms.endIndex
        let end = atoms.lastIndex { !isEdge($0) } ?? start
        return start < atoms.endIndex ? Array(atoms[start...end]) : []
    }
}
