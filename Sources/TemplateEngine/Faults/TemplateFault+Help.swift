import Diagnostics

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
        case .writesTooMuch: "loops in loops, and partials that pull others in twice, multiply"
        case .pulledInTooDeep: "does a record lead back to itself?"
        case .internalField(_, _, nil): "take it out, or make the template internal"
        case .internalField(_, _, let via?): "'\(via)' pulls this in; take it out, or make that template internal"

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
