import ArgumentParser
import Assembly

/// `md,html,docx,flat,pdf`
struct FormatList: ExpressibleByArgument {
    var formats: [OutputFormat]

    init(formats: [OutputFormat]) { self.formats = formats }

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingPrefix(" ") }
        let found = names.map { OutputFormat(rawValue: String($0)) }
        guard !found.isEmpty, found.allSatisfy({ $0.map(OutputFormat.requestable.contains) == true }) else {
            return nil
        }
        formats = OutputFormat.requestable.filter(found.contains)
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

    static var allValueStrings: [String] { OutputFormat.requestable.map(\.rawValue) }
}

/// `internal`, `partner`, `customer` or `coaching`
enum AudienceArgument: String, ExpressibleByArgument, CaseIterable {
    case `internal`
    case partner
    case customer
    case coaching
}

/// A kind of spec file, the look or the words, as `collateral schema` takes it.
enum SpecKindArgument: String, ExpressibleByArgument, CaseIterable {
    case process
    case people
    case interaction
    case deal
    case coaching
    case brand
    case words
}

/// What `collateral rename` takes as its first word.
struct RenamingKindArgument: ExpressibleByArgument {
    var kind: Renaming.Kind

    init?(argument: String) {
        guard let kind = Renaming.Kind(rawValue: argument) else { return nil }
        self.kind = kind
    }

    static var allValueStrings: [String] { Renaming.Kind.allCases.map(\.rawValue) }
}
