/// Why a text is no YAML, in the words of whoever typed it.
package enum SyntaxFault: Sendable, Equatable {
    case tab
    /// A text that begins with a sign YAML keeps for itself.
    case reservedSign(Character)
    case colonInText
    case indentation
    case noColon
    /// A colon that no space follows: `stage:trial`.
    case noSpaceBehindColon
    case openQuote
    /// Text behind a closing quote: `name: "First" customer`.
    case afterQuote
    case openBracket(Character)
    case unknownEscape
    case unknownAlias(String)
    case blockHeader
    /// A comma where a text is expected: `[a,, b]`.
    case comma
    case other
}

extension SyntaxFault {
    var message: String {
        switch self {
        case .tab: "a tab stands where spaces make the indentation"
        case .reservedSign(let sign): "a text cannot begin with \(sign) unless it stands in quotes"
        case .colonInText: "a second colon in a line makes no sense to YAML"
        case .indentation: "the line does not stand in line with what it belongs to"
        case .noColon: "the line has no colon: every key is followed by one"
        case .noSpaceBehindColon: "no space follows the colon, so that YAML sees no key here"
        case .openQuote: "the quote that opens here is never closed"
        case .afterQuote: "the quote is closed, and the text goes on behind it"
        case .openBracket(let bracket): "the '\(bracket)' that opens here is never closed, or a comma is missing in it"
        case .unknownEscape: "a backslash in double quotes begins a special character, and this is none"
        case .unknownAlias(let name): "'*\(quoted(name))' refers to '&\(quoted(name))', which does not stand before it"
        case .blockHeader: "only a line break may follow '|' or '>'"
        case .comma: "a comma stands where none belongs"
        case .other: "YAML cannot make sense of the file from here on"
        }
    }

    var help: String {
        switch self {
        case .tab: "replace each tab by two spaces"
        case .reservedSign: "put the text in quotes: '…'"
        case .colonInText: "put the text in quotes if the colon belongs to it; else check the indentation of the line"
        case .indentation: "keys of one record begin in the same column, list items under the same hyphen"
        case .noColon: "write 'key: value'; a text that goes on in the next line is indented further than its key"
        case .noSpaceBehindColon: "write 'key: value', with a space"
        case .openQuote: "close the quote; within '…' write an apostrophe twice"
        case .afterQuote: "put all of it in the other kind of quotes: '… \"…\" …'"
        case .openBracket: "close it, or put the text in quotes if the bracket belongs to it"
        case .unknownEscape: "put the text in single quotes: '…'"
        case .unknownAlias: "put the text in quotes if the asterisk belongs to it"
        case .blockHeader: "begin the text in the next line, indented"
        case .comma: "take the comma out, or put it in quotes if it belongs to the text"
        case .other: "look at this line and the one before: indentation, quotes, colons, commas"
        }
    }
}
