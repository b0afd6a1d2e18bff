import Foundation
import Records
import SalesModel

/// Reads a piece of text as a value of a kind.
struct ScalarReader {
    let field: String
    let kind: FieldKind

    /// What was read, what is wrong with it, or both: a bad id still is the id others refer to.
    struct Parsed {
        var value: FieldValue?
        var fault: SpecFault?

        static func good(_ value: FieldValue) -> Parsed { Parsed(value: value) }
        static func bad(_ fault: SpecFault) -> Parsed { Parsed(fault: fault) }
    }

    func read(_ scalar: YAMLScalar) -> Parsed {
        let text = scalar.withoutLineEnd
        guard text.utf8.count <= YAMLLimits.textBytes else {
            return .bad(.textTooLong(field: field, bytes: text.utf8.count))
        }
        if let character = ForbiddenCharacters.first(in: text) { return .bad(.forbiddenCharacter(character)) }
        if case .markdown = kind { return .good(.markdown(text)) }
        if case .text(.lines) = kind { return .good(.text(text)) }
        guard !text.unicodeScalars.contains(where: \.isLineBreak) else { return .bad(.severalLines(field: field)) }
        return line(text)
    }

    private func line(_ text: String) -> Parsed {
        switch kind {
        // What a picture cannot be is told of the picture.
        case .text(.plain), .text(.lines), .text(.picture): return .good(.text(text))
        case .markdown: return .good(.markdown(text))
        case .reference: return .good(.reference(text))
        case .text(.identifier):
            let fault = Identifier.isValid(text) ? nil : SpecFault.badIdentifier(text, slug: Identifier.slug(text))
            return Parsed(value: .text(text), fault: fault)
        case .integer:
            guard text.allSatisfy(\.isDigit), let number = Int(text) else { return bad(.integer, text) }
            return .good(.integer(number))
        case .number:
            guard let number = NumberText.decimal(text) else {
                return bad(.number(plain: NumberText.meanings(text)), text)
            }
            return .good(.number(number))
        case .boolean:
            switch text.lowercased() {
            case "true", "yes": return .good(.boolean(true))
            case "false", "no": return .good(.boolean(false))
            default: return bad(.boolean, text)
            }
        case .day: return day(text)
        case .moment: return moment(text)
        case .timeSpan:
            guard let span = TimeSpan(text) else { return bad(.timeSpan(near: ValueHints.timeSpan(text)), text) }
            return .good(.timeSpan(span))
        case .dueDate:
            switch DueDate(text) {
            case .day(let day)?: return .good(.day(day))
            case .relative(let relative)?: return .good(.relativeDay(relative))
            case nil: return text.contains(" ") && ValueHints.day(text) == nil ? bad(.dueDate, text) : day(text)
            }
        case .text(.timeZone):
            guard TimeZones.isKnown(text) else { return bad(.timeZone(near: TimeZones.near(text)), text) }
            return .good(.text(text))
        case .text(.currency):
            guard CurrencyCodes.all.contains(text) else { return bad(.currency(near: ValueHints.currency(text)), text) }
            return .good(.text(text))
        case .text(.language):
            guard LanguageTag.isValid(text) else { return bad(.language(near: LanguageTag.near(text)), text) }
            return .good(.text(LanguageTag.normalized(text)))
        case .text(.webAddress):
            guard WebAddress.isValid(text) else { return bad(.webAddress(near: WebAddress.near(text)), text) }
            return .good(.text(text))
        case .text(.asset): return asset(text)
        case .choice(let choice):
            guard choice.ids.contains(text) else {
                return .bad(.unknownChoice(text, field: field, choices: choice.ids))
            }
            return .good(.choice(text))
        case .record, .list:
            return .bad(.wrongShape(field: field, expected: kind, found: .text(text)))
        }
    }

    private func day(_ text: String) -> Parsed {
        if let day = Day(text) { return .good(.day(day)) }
        if ValueHints.hasFormOfDay(text) { return bad(.noSuchDay, text) }
        return bad(.day(iso: ValueHints.day(text)), text)
    }

    private func moment(_ text: String) -> Parsed {
        if let moment = Moment(text) { return .good(.moment(moment)) }
        if Moment(text + "Z") != nil { return bad(.momentWithoutZone, text) }
        if text.count >= 10, ValueHints.hasFormOfDay(String(text.prefix(10))), Day(String(text.prefix(10))) == nil {
            return bad(.noSuchDay, String(text.prefix(10)))
        }
        return bad(.moment(near: ValueHints.moment(text)), text)
    }

    private func asset(_ text: String) -> Parsed {
        if text.hasPrefix("https://") {
            return WebAddress.isValid(text) ? .good(.text(text)) : bad(.webAddress(near: WebAddress.near(text)), text)
        }
        if text.contains("://") || text.hasPrefix("mailto:") { return bad(.asset, text) }
        let steps = text.split(separator: "/", omittingEmptySubsequences: false)
        let leaves =
            text.hasPrefix("/") || text.hasPrefix("~") || text.contains("\\") || steps.contains("..")
            || text.dropFirst().first == ":"
        return leaves ? bad(.assetOutside, text) : .good(.text(text))
    }

    private func bad(_ fault: ValueFault, _ text: String) -> Parsed {
        .bad(.badValue(field: field, fault, text: text))
    }
}

extension YAMLScalar {
    /// The text; of a block without the line ends it closes with.
    var withoutLineEnd: String {
        switch style {
        case .plain, .singleQuoted, .doubleQuoted: return text
        case .literal, .folded:
            var rest = text[...]
            while rest.last?.isNewline == true { rest = rest.dropLast() }
            return String(rest)
        }
    }
}

extension Character {
    var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Unicode.Scalar {
    var isLineBreak: Bool {
        self == "\n" || self == "\r" || self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}"
    }
}
