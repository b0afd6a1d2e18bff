/// What can go wrong when XML is written or read.
package enum XMLError: Error, Equatable {
    case outOfMemory
    /// Not well-formed. `file` is the name the reader was given, lines count from 1, the reason is libxml2's.
    case malformed(file: String, line: Int, reason: String)
    /// A document type declaration can define entities, which can grow without end or read other files.
    case documentTypeRefused(file: String)
    /// More than the limit, in bytes.
    case tooLarge(file: String, limit: Int)
    /// A name of an element or an attribute that XML does not allow: `2nd`, `a b`.
    case invalidName(String)
    /// A name whose prefix no element around declares: `w14:checked` without `xmlns:w14`.
    case undeclaredPrefix(String)
}

extension XMLError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .outOfMemory: "not enough memory"
        case .malformed(let file, let line, let reason): "\(file):\(line): \(reason)"
        case .documentTypeRefused(let file): "\(file): a document type declaration is not allowed"
        case .tooLarge(let file, let limit): "'\(file)' is larger than the limit of \(limit) bytes"
        case .invalidName(let name): "'\(name)' is no name that XML allows"
        case .undeclaredPrefix(let name): "no namespace is declared for the prefix of '\(name)'"
        }
    }
}
