import Records

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
        case .writesTooMuch: "the document grows beyond all use here"
        case .pulledInTooDeep(let limit): "partials and sections are nested more than \(limit) deep"
        case .internalField(let path, let audience, _):
            "'\(path)' is internal, and this template is for \(audience.words)"

        case .tagInWrongPlace(.infoString): "no tag may stand behind the fence of a code block"
        case .tagInWrongPlace(.rawHTML): "no tag may stand inside HTML"
        case .tagInWrongPlace(.referenceLabel): "no tag may stand in the label of a link"
        case .tagInIndentedCode: "this tag is indented so far that its line is a code block"
        }
    }

    private func suggestion(_ near: String?) -> String { near.map { "; did you mean '\($0)'?" } ?? "" }
}
