import ArgumentParser
import Assembly
import WorkspaceStore

/// `md,html,docx,flat`
struct FormatList: ExpressibleByArgument {
    var formats: [OutputFormat]

    init(formats: [OutputFormat]) { self.formats = formats }

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.trimmingPrefix(" ") }
        let found = names.map { OutputFormat(rawValue: String($0)) }
        guard !found.isEmpty, !found.contains(nil) else { return nil }
        formats = OutputFormat.allCases.filter(found.contains)
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }

    static var allValueStrings: [String] { OutputFormat.allCases.map(\.rawValue) }
}
