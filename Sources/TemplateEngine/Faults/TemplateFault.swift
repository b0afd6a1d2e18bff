package import Records

/// What can be wrong with a template: the facts. The wording stands in `TemplateFault+Wording.swift`, the codes in
/// `TemplateFault+Code.swift`, why each matters in `TemplateExplanations`.
package enum TemplateFault: Hashable, Sendable {
    // MARK: The syntax of tags
    case tagNotClosed(closing: String)
    /// A tag opened by `{{{` and closed by `}}`.
    case wrongClosingMark(closing: String)
    case tagTooLong(limit: Int, closing: String)
    case emptyTag
    /// `deal..name`
    case badName(String)
    /// `close date`
    case severalNames(String)
    /// `sign` is what its opening tag begins with: `#`, `^`, `#?`, `<`, `$`.
    case sectionNotClosed(sign: String, name: String)
    case closesAnother(closing: String, open: String, line: Int)
    case closesNothing(String)
    case badMarks
    case filterNameMissing
    case colonMissing(filter: String, argument: String)
    case argumentMissing(filter: String)
    case quoteNotClosed
    case filterNotHere
    case unexpected(String)
    case nestedTooDeep(limit: Int)

    // MARK: Names
    /// A name that no scope declares. `record` is the innermost record around, nil for the template's outermost names,
    /// which are `known`.
    case unknownName(String, record: String?, near: String?, known: [String])
    /// `path` as written, up to the field that its record does not have.
    case unknownField(path: String, record: String, near: String?, known: [String])
    case unknownCase(path: String, name: String, near: String?, cases: [String])
    case fieldOfList(list: String, field: String)
    case fieldOfValue(path: String, type: String, field: String)
    case unknownTemplate(String, near: String?, known: [String])
    case unknownBlock(String, parent: String, near: String?, known: [String])
    case textInParent(parent: String)

    // MARK: Filters
    case unknownFilter(String, near: String?)
    case argumentNeeded(filter: String, expected: String)
    case wrongArgument(filter: String, argument: String, expected: String, near: String?)
    case argumentTooMany(filter: String, argument: String)
    /// `after` is the filter whose result it is; nil: the field itself.
    case wrongInput(filter: String, takes: String, given: String, after: String?)
    case filterOutOfPlace(filter: String, place: FilterPlace)

    // MARK: What a tag does with a value
    case printsList(path: String)
    case printsRecord(path: String, example: String?)
    case printsBoolean(path: String)
    case sectionOverFormatted(path: String, filter: String, result: String)
    case fillsInValue(path: String, type: String)
    case fillsInList(path: String)
    case fillsInRecord(path: String)
    case markdownOfPlain(path: String, type: String)
    case dynamicNameNotChoice(path: String, type: String)
    case endlessPartial(String)
    case pulledInTooDeep(limit: Int)
    /// Loops in loops, or partials in partials, that write more than any document holds.
    case writesTooMuch
    /// `via` is the tag that pulls in the partial or parent in which the field is named; nil: the template itself.
    case internalField(path: String, audience: Audience, via: String?)

    // MARK: Where a tag stands in the Markdown (told by who reads it)
    case tagInWrongPlace(MarkdownSpot)
    case tagInIndentedCode
}

/// Where a filter stands that may not stand there.
package enum FilterPlace: Hashable, Sendable {
    /// `rows` anywhere but at the end of `{{#?list}}`.
    case rowsElsewhere
    /// A filter that a blank could not be filled in through.
    case fieldToFillIn
}

/// Where in Markdown no tag may stand.
package enum MarkdownSpot: Hashable, Sendable, CaseIterable {
    case infoString
    case rawHTML
    case referenceLabel
}
