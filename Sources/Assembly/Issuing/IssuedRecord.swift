import Records

/// What `record.yaml` says of a paper that was sent. It is read as specs are, so that what is wrong with it is told at
/// its place.
typealias IssuedRecord = Record<IssuedRecordFields>

final class IssuedRecordFields: FieldSet {
    static let declarations = IssuedRecordFields()
    static let entity = Entity(declarations, name: "record of a paper", "What was sent, when and to whom.")

    let number = Field<Int>("number", .required, about: "Which revision of the document it is, from 1")
    let day = Field<Day>("day", .required, about: "The day it was sent")
    let to = Field<String>("to", about: "To whom")
    let also = Field<[IssuedRecipient]>("also", about: "To whom else the same paper went, and when")
    let path = Field<String>("path", .required, about: "Where it stood in the output folder, without an ending")
    let content = Field<String>(
        "content", about: "The hash of all that the specs had the document say then, to know whether they still do")
    let files = Field<[IssuedFile]>("files", .required, about: "The files beside this one")
    let values = Field<[IssuedValue]>("values", about: "The values that it printed")
}

/// Somebody to whom a paper went that others had got before.
typealias IssuedRecipient = Record<IssuedRecipientFields>

final class IssuedRecipientFields: FieldSet {
    static let declarations = IssuedRecipientFields()
    static let entity = Entity(
        declarations, name: "further recipient", "Somebody to whom a paper went that others had got before.")

    let to = Field<String>("to", .required, about: "To whom")
    let day = Field<Day>("day", .required, about: "The day it was sent to them")
}

/// A file that was sent.
typealias IssuedFile = Record<IssuedFileFields>

final class IssuedFileFields: FieldSet {
    static let declarations = IssuedFileFields()
    static let entity = Entity(declarations, name: "issued file", "A file that was sent.")

    let format = Field<String>("format", .required, about: "md, html, docx, flat or ics")
    let hash = Field<String>("hash", .required, about: "The hash of its bytes")
    let edited = Field<Bool>("edited", about: "Whether somebody had edited it by hand")
}

/// A value of the specs that a paper printed.
typealias IssuedValue = Record<IssuedValueFields>

final class IssuedValueFields: FieldSet {
    static let declarations = IssuedValueFields()
    static let entity = Entity(declarations, name: "issued value", "A value of the specs that a paper printed.")

    let at = Field<String>("at", .required, about: "The field it was read from")
    let text = Field<Markdown>("says", .required, about: "What it said, as specs write it")
}
