import Diagnostics

extension Diagnostic {
    /// As it is shown, without the source line.
    var told: [String] {
        let head =
            "\(place.file):\(place.start.line):\(place.start.column): \(severity.rawValue)[\(code.rawValue)]: \(message)"
        return help.isEmpty ? [head] : [head, "   help: \(help)"]
    }
}
