import Diagnostics
package import Records
import SalesModel

/// What makes a document a revision: with it, templates find `issued`, and the day of the revision is today.
///
/// A template for customers or partners names it within a section, which prints nothing while the document is live:
/// `{{#issued}}Revision {{number}} of {{day | date: long}}{{/issued}}`.
package struct RevisionMark: Sendable {
    package var number: Int
    package var day: Day
    /// The revision before, to say what is other now; nil for the first one.
    package var previous: Revision?

    package init(number: Int, day: Day, previous: Revision?) {
        self.number = number
        self.day = day
        self.previous = previous
    }

    func record(for subject: DocumentSubject, in context: EvaluationContext, at place: Place) -> RecordStorage {
        let fields = IssuedFields.declarations
        var record = RecordBuilder(IssuedFields.entity, at: place)
        record[fields.number.traits] = Located(.integer(number), at: place)
        record[fields.day.traits] = Located(.day(day), at: place)
        if let previous, let deal = subject.deal {
            let changes = ActionChange.all(since: previous, of: deal, in: context)
            record[fields.since.traits] = Located(.day(previous.day), at: place)
            record[fields.changes.traits] = Located(
                .list(changes.map { Located(.record($0.record(at: place)), at: place) }), at: place)
        }
        return record.record()
    }
}

/// The names that `issued` leads to in a template.
final class IssuedFields: FieldSet {
    static let declarations = IssuedFields()
    static let entity = Entity(declarations, name: "revision", "A paper as it is sent.")

    let number = Field<Int>("number", .required, .customer, about: "Which revision it is, from 1")
    let day = Field<Day>("day", .required, .customer, about: "The day it is sent")
    let since = Field<Day>("since", .optional, .customer, about: "The day the revision before was sent")
    let changes = Field<[Record<ActionChangeFields>]>(
        "changes", .optional, .customer,
        about: "What became of the actions and of the first day of use since the revision before")
}

final class ActionChangeFields: FieldSet {
    static let declarations = ActionChangeFields()
    static let entity = Entity(
        declarations, name: "change of an action", "What became of an action since the revision before.")

    let kind = Field<ActionChange.Kind>("kind", .required, .customer, about: "What became of it")
    let text = Field<String>(
        "text", .required, .customer, about: "What is done, or what readers call the first day of use")
    let goLive = Field<Bool>("go_live", .required, .customer, about: "Whether it is the first day of use and no action")
    let owner = Field<String>("owner", .optional, .customer, about: "Who answers for it")
    let due = Field<Day>("due", .optional, .customer, about: "By when")
    let was = Field<Day>("was", .optional, .customer, about: "By when it was to be done before")
    let formerText = Field<String>(
        "former_text", .optional, .customer, about: "What it was called before, where it is put otherwise")
    let formerOwner = Field<String>(
        "former_owner", .optional, .customer, about: "Who answered for it before, where it is somebody else")
}
