package import XML

/// What can go wrong when a package or one of its parts is written or read.
package enum OfficePackageError: Error, Equatable {
    case outOfMemory
    /// libzip could not write; the reason is its own.
    case cannotPack(reason: String)
    /// The bytes are no zip archive, or a damaged one.
    case notAnArchive(reason: String)
    /// A part name that could leave the package, is empty, or occurs twice.
    case refusedPartName(String)
    /// More parts or more bytes than ``ReadingLimits`` allows; `what` names the part or says `parts`.
    case tooLarge(what: String, limit: Int)
    case missingPart(String)
    /// A part that is XML could not be read or written.
    case xml(XMLError)
}

extension OfficePackageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .outOfMemory: "not enough memory"
        case .cannotPack(let reason): "the file could not be packed: \(reason)"
        case .notAnArchive(let reason): "this is no Office file: \(reason)"
        case .refusedPartName(let name): "the file holds a part named '\(name)', which is not allowed"
        case .tooLarge(let what, let limit): "'\(what)' is larger than the limit of \(limit)"
        case .missingPart(let name): "the file has no part '\(name)'"
        case .xml(let error): error.description
        }
    }
}

extension OfficePackageError {
    /// What `body` gives; what goes wrong in it is an error of the package.
    package static func xml<Result>(
        _ body: () throws(XMLError) -> Result
    ) throws(OfficePackageError) -> Result {
        do {
            return try body()
        } catch {
            throw .xml(error)
        }
    }
}
