/// The words that writers print themselves, so that a document in another language has none of ours in it.
///
/// A workspace translates them in `Templates/words.yaml`; these are the English ones.
package struct WriterWords: Sendable, Equatable {
    package var internalMarking = "Internal"
    /// The marking of documents for a few readers by name, in place of `{names}`.
    package var confidentialMarking = "Confidential: {names} only"
    /// Between two names; where it says `{name}`, it is all that follows the first: `ו{name}`.
    package var and = "and"
    package var draftMarking = "Draft"
    /// What a draft's banner says after the draft mark.
    package var draftNotice = "Some entries are still open; they are marked in the text."
    package var page = "Page"
    package var of = "of"
    package var youAreHere = "you are here"
    /// Before the number of the stage a deal is at: `Stage 2 of 5: Line walk`.
    package var stage = "Stage"
    package var note = "Note"
    package var tip = "Tip"
    package var important = "Important"
    package var warning = "Warning"
    package var caution = "Caution"
    /// The names of a field to fill in and of a choice that have no label, for those who hear them.
    package var fillIn = "Write here"
    package var choose = "Choose"

    package init() {}

    /// `Confidential: Joris Verbeke and Ines Fabregat only`
    package func confidentialMarking(to names: [String]) -> String {
        var known: [String] = []
        for name in names where !name.isEmpty && !known.contains(name) { known.append(name) }
        let joined = known.dropFirst().reduce(known.first ?? "") { names, name in
            "\(names) \(and.contains("{name}") ? and.replacing("{name}", with: name) : "\(and) \(name)")"
        }
        return confidentialMarking.replacing("{names}", with: joined)
    }
}
