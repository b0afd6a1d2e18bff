package import Diagnostics

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
        case .endlessPartial, .pulledInTooDeep, .writesTooMuch: "T11"
        case .tagInWrongPlace: "T12"
        case .tagInIndentedCode: "T13"
        case .unknownBlock, .textInParent: "T14"
        case .internalField: "E11"
        }
    }

    package var severity: Severity {
        switch self {
        case .tagInIndentedCode, .textInParent: .warning
        default: .error
        }
    }

    package func diagnostic(at place: Place) -> Diagnostic {
        Diagnostic(severity, code, at: place, message, help: help)
    }
}
