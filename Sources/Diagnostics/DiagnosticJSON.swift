/// Problems for other programs: one JSON object a line, keys always in the same order. `notes` and `fixes`, lists of
/// places with a text, are there only where there are any.
package enum DiagnosticJSON {
    /// `{"file":"Specs/process.yaml","line":3,"column":1,"end":{"line":3,"column":5},"severity":"error",…}`
    package static func line(_ diagnostic: Diagnostic) -> String {
        var fields =
            self.fields(of: diagnostic.place) + [
                "\"severity\":\(string(diagnostic.severity.rawValue))",
                "\"code\":\(string(diagnostic.code.rawValue))",
                "\"message\":\(string(diagnostic.message))",
                "\"help\":\(string(diagnostic.help))",
            ]
        if !diagnostic.notes.isEmpty {
            fields.append("\"notes\":" + list(diagnostic.notes.map { ($0.place, $0.text) }))
        }
        if !diagnostic.fixes.isEmpty {
            fields.append("\"fixes\":" + list(diagnostic.fixes.map { ($0.place, $0.text) }))
        }
        return "{" + fields.joined(separator: ",") + "}"
    }

    private static func fields(of place: Place) -> [String] {
        [
            "\"file\":\(string(place.file))",
            "\"line\":\(place.start.line)",
            "\"column\":\(place.start.column)",
            "\"end\":{\"line\":\(place.end.line),\"column\":\(place.end.column)}",
        ]
    }

    private static func list(_ items: [(place: Place, text: String)]) -> String {
        let objects = items.map { item in
            "{" + (fields(of: item.place) + ["\"text\":\(string(item.text))"]).joined(separator: ",") + "}"
        }
        return "[" + objects.joined(separator: ",") + "]"
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
