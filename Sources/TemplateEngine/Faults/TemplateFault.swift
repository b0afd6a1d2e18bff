package import Diagnostics
package import Records

/// What can be wrong with a template, as facts, and how it is worded. ``TemplateExplanations`` says why each matters.
package enum TemplateFault: Fault, Hashable {
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
    /// Of one file; told at the first line beyond.
    case tooManyLines
    /// `via` is the tag that pulls in the partial or parent in which the field is named; nil: the template itself.
    case internalField(path: String, audience: Audience, via: String?)
    /// The same of what only a rep and the rep's manager read.
    case coachingField(path: String, audience: Audience, via: String?)
    /// Today, or what follows from it, in a template for outsiders.
    case changesWithDay(path: String, audience: Audience, via: String?)

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

extension TemplateFault {
    package var code: DiagnosticCode {
        switch self {
        case .tagNotClosed, .wrongClosingMark, .tagTooLong, .emptyTag, .badName, .severalNames, .sectionNotClosed,
            .closesAnother, .closesNothing, .badMarks, .filterNameMissing, .colonMissing, .argumentMissing,
            .quoteNotClosed, .filterNotHere, .unexpected, .nestedTooDeep:
            "T01"
        case .unknownName, .unknownField, .unknownCase, .fieldOfList, .fieldOfValue: "T02"
        case .unknownTemplate: "T03"
        case .unknownFilter: "T04"
        case .argumentNeeded, .wrongArgument, .argumentTooMany: "T05"
        case .wrongInput, .filterOutOfPlace: "T06"
        case .printsList, .printsRecord, .printsBoolean: "T07"
        case .sectionOverFormatted, .fillsInValue, .fillsInList, .fillsInRecord: "T08"
        case .markdownOfPlain: "T09"
        case .dynamicNameNotChoice: "T10"
        case .endlessPartial, .pulledInTooDeep, .writesTooMuch, .tooManyLines: "T11"
        case .tagInWrongPlace: "T12"
        case .tagInIndentedCode: "T13"
        case .unknownBlock: "T14"
        case .internalField, .coachingField: "E11"
        case .changesWithDay: "T15"
        case .textInParent: "T16"
        }
    }

    package var severity: Severity {
        switch self {
        case .tagInIndentedCode, .textInParent: .warning
        case .tagNotClosed, .wrongClosingMark, .tagTooLong, .emptyTag, .badName, .severalNames, .sectionNotClosed,
            .closesAnother, .closesNothing, .badMarks, .filterNameMissing, .colonMissing, .argumentMissing,
            .quoteNotClosed, .filterNotHere, .unexpected, .nestedTooDeep, .unknownName, .unknownField, .unknownCase,
            .fieldOfList, .fieldOfValue, .unknownTemplate, .unknownBlock, .unknownFilter, .argumentNeeded,
            .wrongArgument, .argumentTooMany, .wrongInput, .filterOutOfPlace, .printsList, .printsRecord,
            .printsBoolean, .sectionOverFormatted, .fillsInValue, .fillsInList, .fillsInRecord, .markdownOfPlain,
            .dynamicNameNotChoice, .endlessPartial, .pulledInTooDeep, .writesTooMuch, .tooManyLines, .internalField,
            .coachingField,
            .changesWithDay, .tagInWrongPlace:
            .error
        }
    }
}

extension TemplateFault {
    /// One sentence without a full stop.
    package var message: String {
        switch self {
        case .tagNotClosed(let closing): "this tag is never closed: '\(closing)' is missing"
        case .wrongClosingMark(let closing): "a tag that opens with three braces closes with '\(closing)'"
        case .tagTooLong(let limit, let closing):
            "this tag is longer than \(limit) characters; is its '\(closing)' missing?"
        case .emptyTag: "this tag names nothing"
        case .badName(let name): "'\(name)' is no name: names are joined by single dots"
        case .severalNames(let text): "'\(text)' is more than one name"
        case .sectionNotClosed(let sign, let name): "'{{\(sign)\(name)}}' is opened here and never closed"
        case .closesAnother(let closing, let open, let line):
            "'{{/\(closing)}}' stands where '\(open)', opened in line \(line), should be closed"
        case .closesNothing(let name): "'{{/\(name)}}' closes nothing: no '\(name)' is open here"
        case .badMarks: "new tag marks are two words without '='"
        case .filterNameMissing: "the name of a filter is missing behind '|'"
        case .colonMissing(let filter, let argument): "':' is missing between '\(filter)' and '\(argument)'"
        case .argumentMissing(let filter): "an argument is missing behind '\(filter):'"
        case .quoteNotClosed: "this quote is never closed"
        case .filterNotHere: "no filter may stand in this tag"
        case .unexpected(let text): "'\(text)' does not belong here"
        case .nestedTooDeep(let limit): "tags are nested more than \(limit) deep"

        case .unknownName(let name, nil, let near, _): "'\(name)' is not known here\(suggestion(near))"
        case .unknownName(let name, let record?, let near, _):
            "'\(name)' is not a field of \(record)\(suggestion(near))"
        case .unknownField(let path, let record, let near, _):
            "'\(path)' is not a field of \(record)\(suggestion(near))"
        case .unknownCase(let path, let name, let near, _): "'\(path)' is never '\(name)'\(suggestion(near))"
        case .fieldOfList(let list, let field): "'\(list)' is a list, so it has no '\(field)' of its own"
        case .fieldOfValue(let path, let type, let field): "'\(path)' is \(type) and has no field '\(field)'"
        case .unknownTemplate(let name, let near, _): "there is no partial '\(name)'\(suggestion(near))"
        case .unknownBlock(let name, let parent, let near, _):
            "'\(parent)' has no block '\(name)'\(suggestion(near))"
        case .textInParent(let parent): "what stands here is not printed: it is in no block of '\(parent)'"

        case .unknownFilter(let name, let near): "there is no filter '\(name)'\(suggestion(near))"
        case .argumentNeeded(let filter, let expected): "'\(filter)' needs \(expected)"
        case .wrongArgument(let filter, let argument, let expected, let near):
            "'\(argument)' is no argument of '\(filter)', which takes \(expected)\(suggestion(near))"
        case .argumentTooMany(let filter, let argument): "'\(argument)' is one argument too many for '\(filter)'"
        case .wrongInput(let filter, let takes, let given, nil): "'\(filter)' takes \(takes), and this is \(given)"
        case .wrongInput(let filter, let takes, let given, let after?):
            "'\(filter)' takes \(takes), and '\(after)' gives \(given)"
        case .filterOutOfPlace(let filter, .rowsElsewhere):
            "'\(filter)' may stand only at the end of a list to fill in"
        case .filterOutOfPlace(let filter, .fieldToFillIn): "'\(filter)' may not stand in a field to fill in"

        case .printsList(let path): "'\(path)' is a list, which cannot be printed as it is"
        case .printsRecord(let path, _): "'\(path)' is a record, which cannot be printed as it is"
        case .printsBoolean(let path): "'\(path)' is a yes or no, which cannot be printed"
        case .sectionOverFormatted(let path, let filter, let result):
            "'\(path) | \(filter)' gives \(result), which is no question to ask"
        case .fillsInValue(let path, let type): "'\(path)' is \(type), not a list of which rows could be filled in"
        case .fillsInList(let path): "'\(path)' is a list, not one field to fill in"
        case .fillsInRecord(let path): "'\(path)' is a record, not one field to fill in"
        case .markdownOfPlain(let path, let type): "'\(path)' is \(type), not Markdown"
        case .dynamicNameNotChoice(let path, let type):
            "'\(path)' is \(type), so it cannot name a partial: only a choice can"
        case .endlessPartial(let name): "'\(name)' pulls itself in without end"
        case .tooManyLines: "a template has at most \(TemplateLimits.pieces) lines, and is read up to here"
        case .writesTooMuch: "the document grows beyond all use here"
        case .pulledInTooDeep(let limit): "partials and sections are nested more than \(limit) deep"
        case .internalField(let path, let audience, _):
            "'\(path)' is internal, and this template is for \(audience.words)"
        case .coachingField(let path, let audience, _):
            "'\(path)' is coaching, which only the rep and the manager read, and this template is for \(audience.words)"
        case .changesWithDay(let path, let audience, _):
            "'\(path)' changes with the day of the build, and this template is for \(audience.words)"

        case .tagInWrongPlace(.infoString): "no tag may stand behind the fence of a code block"
        case .tagInWrongPlace(.rawHTML): "no tag may stand inside HTML"
        case .tagInWrongPlace(.referenceLabel): "no tag may stand in the label of a link"
        case .tagInIndentedCode: "this tag is indented so far that its line is a code block"
        }
    }

    private func suggestion(_ near: String?) -> String { near.map { "; did you mean '\($0)'?" } ?? "" }
}

extension TemplateFault {
    /// What mends it, in one line; empty where the message says enough.
    package var help: String {
        switch self {
        case .wrongClosingMark, .badName, .filterNameMissing, .quoteNotClosed, .unexpected, .argumentMissing,
            .argumentTooMany, .wrongArgument, .argumentNeeded:
            ""
        case .tagNotClosed: "write it, or set other marks with {{=<% %>=}} if this is no tag"
        case .tagTooLong: "write it, or make the text a comment: {{! … }}"
        case .emptyTag: "name a field: {{deal.name}}"
        case .severalNames: "join the words of a field's name with '_', and put '|' before a filter"
        case .sectionNotClosed(_, let name): "write '{{/\(name)}}' where it ends"
        case .closesAnother(_, let open, _): "write '{{/\(open)}}', or close '\(open)' before this"
        case .closesNothing(let name): "open it before with '{{#\(name)}}', or take this tag away"
        case .badMarks: "for example {{=<% %>=}}"
        case .colonMissing(let filter, let argument): "write '\(filter): \(argument)'"
        case .filterNotHere: "name only what is pulled in, replaced or closed"
        case .nestedTooDeep: "put the inner part into a partial"

        case .unknownName(_, _, .some, _), .unknownField(_, _, .some, _), .unknownTemplate(_, .some, _),
            .unknownBlock(_, _, .some, _):
            ""
        case .unknownName(_, nil, nil, let known): list("known are", known)
        case .unknownName(_, .some, nil, let known), .unknownField(_, _, nil, let known): list("it has", known)
        case .unknownCase(_, _, _, let cases): list("it can be", cases)
        case .fieldOfList(let list, let field): "loop over it: {{#\(list)}}{{\(field)}}{{/\(list)}}"
        case .fieldOfValue(let path, _, _): "name the field itself: {{\(path)}}"
        case .unknownTemplate(_, nil, let known):
            known.isEmpty ? "there are no partials yet" : list("there are", known)
        case .unknownBlock(_, let parent, nil, let known):
            known.isEmpty ? "'\(parent)' has no blocks; pull it in with {{>\(parent)}}" : list("its blocks are", known)
        case .textInParent: "put it between {{$name}} and {{/name}}, or take it away"

        case .unknownFilter(_, let near):
            near == nil ? list("the filters are", FilterName.allCases.map(\.rawValue)) : ""
        case .wrongInput(let filter, _, _, .some): "put '\(filter)' first"
        case .wrongInput(_, _, _, nil): ""
        case .filterOutOfPlace(_, .rowsElsewhere): "for example {{#?plan.learn | rows: 3}}"
        case .filterOutOfPlace(_, .fieldToFillIn): "what is filled in is the field's own value; take the filter away"

        case .printsList(let path): "loop over it: {{#\(path)}} … {{/\(path)}}, or put its texts in one line: | join"
        case .printsRecord(let path, let example?): "print one of its fields, such as '\(dotted(path, example))'"
        case .printsRecord(_, nil): "print one of its fields"
        case .printsBoolean(let path): "say what it means: {{#\(path)}} … {{/\(path)}}{{^\(path)}} … {{/\(path)}}"
        case .sectionOverFormatted(let path, _, _): "ask for the field itself: {{#\(path)}}, or for a list: | any"
        case .fillsInValue(let path, _): "for one field write {{?\(path)}}"
        case .fillsInRecord(let path): "fill in its fields: {{#?\(path)}} … {{/\(path)}}"
        case .fillsInList(let path): "for rows to fill in write {{#?\(path) | rows: 3}} … {{/\(path)}}"
        case .markdownOfPlain(let path, _): "write {{\(path)}}"
        case .dynamicNameNotChoice: "name a partial: {{>people}}"
        case .endlessPartial: "pull it in within a section over a list of the record at hand"
        case .tooManyLines: "nobody reads such a document: look for what was pasted again and again"
        case .writesTooMuch: "loops in loops, and partials that pull others in twice, multiply"
        case .pulledInTooDeep: "does a record lead back to itself?"
        case .internalField(_, _, nil): "take it out, or make the template internal"
        case .internalField(_, _, let via?): "'\(via)' pulls this in; take it out, or make that template internal"
        case .coachingField(_, _, nil): "take it out, or say 'audience: coaching' in the front matter"
        case .coachingField(_, _, let via?):
            "'\(via)' pulls this in; take it out, or say 'audience: coaching' in that template's front matter"
        case .changesWithDay(_, _, nil): "print a date that a spec says, or make the template internal"
        case .changesWithDay(_, _, let via?):
            "'\(via)' pulls this in; print a date that a spec says, or make that template internal"

        case .tagInWrongPlace(.infoString): "write the language or the figure's name as it is"
        case .tagInWrongPlace(.rawHTML): "write Markdown instead of HTML"
        case .tagInWrongPlace(.referenceLabel): "write the link in one piece: [text](address)"
        case .tagInIndentedCode: "indent by fewer than four spaces, or put code between fences"
        }
    }

    private func dotted(_ path: String, _ field: String) -> String { path == "." ? field : "\(path).\(field)" }

    /// `known are 'deal', 'plan' and 'today'`, nothing for nothing.
    private func list(_ lead: String, _ names: [String]) -> String {
        names.isEmpty ? "" : "\(lead) \(names.listed())"
    }
}
