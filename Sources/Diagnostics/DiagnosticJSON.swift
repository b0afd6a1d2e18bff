/// Problems for other programs: one JSON object a line, keys always in the same order.
package enum DiagnosticJSON {
    /// `{"file":"Specs/process.yaml","line":3,"column":1,"end":{"line":3,"column":5},"severity":"error",…}`
    package static func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let fields = [
            "\"file\":\(string(place.file))",
            "\"line\":\(place.start.line)",
            "\"column\":\(place.start.column)",
            "\"end\":{\"line\":\(place.end.line),\"column\":\(place.end.column)}",
            "\"severity\":\(string(diagnostic.severity.rawValue))",
            "\"code\":\(string(diagnostic.code.rawValue))",
            "\"message\":\(string(diagnostic.message))",
            "\"help\":\(string(diagnostic.help))",
        ]
        return "{" + fields.joined(separator: ",") + "}"
    }

    /// One line each, all of them ended.
    package static func text(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map { line($0) + "\n" }.joined()
    }

    /// A JSON string; what is not ASCII stays as it is.
    package static func string(_ text: String) -> String {
        var json = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": json += "\\\""
            case "\\": json += "\\\\"
            case "\n": json += "\\n"
            case "\r": json += "\\r"
            case "\t": json += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: json.unicodeScalars.append(scalar)
            }
        }
        return json + "\""
    }
}
