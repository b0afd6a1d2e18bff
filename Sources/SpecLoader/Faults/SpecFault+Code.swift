package import Diagnostics

extension SpecFault {
    package var code: DiagnosticCode {
        switch self {
        case .syntax: "S01"
        case .unknownKey: "S02"
        case .wrongShape, .emptyItem, .noRecord, .keyIsNoText: "S03"
        case .missingKey: "S04"
        case .duplicateKey: "S05"
        case .badIdentifier, .badFileName: "S06"
        case .badValue: "S07"
        case .unknownChoice: "S08"
        case .notUTF8, .utf16: "S09"
        case .forbiddenCharacter: "S10"
        case .severalLines: "S11"
        case .notWritten: "S12"
        case .tooLarge, .tooDeep, .tooManyAliases: "S13"
        case .severalDocuments: "S14"
        case .emptyFile, .noProcess: "S15"
        case .stray, .wrongEnding, .wrongKind: "S16"
        case .linkOutside: "S17"
        case .noFrontMatter, .openFrontMatter: "S18"
        case .swallowedText: "S19"
        }
    }

    package var severity: Severity {
        switch self {
        case .stray, .swallowedText: .warning
        case .syntax, .unknownKey, .wrongShape, .emptyItem, .noRecord, .keyIsNoText, .missingKey, .duplicateKey,
            .badIdentifier, .badFileName, .badValue, .unknownChoice, .notUTF8, .utf16, .forbiddenCharacter,
            .severalLines, .notWritten, .tooLarge, .tooDeep, .tooManyAliases, .severalDocuments, .emptyFile, .noProcess,
            .wrongEnding, .wrongKind, .linkOutside, .noFrontMatter, .openFrontMatter:
            .error
        }
    }

    package func diagnostic(at place: Place) -> Diagnostic {
        Diagnostic(severity, code, at: place, message, help: help)
    }
}
