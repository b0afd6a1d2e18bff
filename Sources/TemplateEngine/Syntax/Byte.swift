/// The bytes that tags are made of.
enum Byte {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let bar = UInt8(ascii: "|")
    static let colon = UInt8(ascii: ":")
    static let dot = UInt8(ascii: ".")
    static let star = UInt8(ascii: "*")
    static let question = UInt8(ascii: "?")
    static let equals = UInt8(ascii: "=")
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }
    static func isNewline(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
    static func isWhite(_ byte: UInt8) -> Bool { isBlank(byte) || isNewline(byte) }
}
