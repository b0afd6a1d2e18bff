import Assembly

/// Puts a text into a deal: as a Markdown field, as a company's name, as an item of a list. It is written as a quoted
/// YAML scalar, so that all of it gets there.
enum MarkdownTarget {
    private static let template = """
        ---
        document: any
        title: "For {{deal.company}}"
        for: deal
        audience: internal
        file: any/{{deal.company}}
        ---
        # {{deal.company}}

        {{{deal.proposal.approach}}}

        - {{{deal.proposal.approach}}}
        - {{deal.company}}

        | a | b |
        | --- | --- |
        {{#deal.proposal.scope}}
        | {{.}} | `{{.}}` |
        {{/deal.proposal.scope}}

        > {{deal.proposal.approach}}

        [link](https://example.org/{{deal.company}}) **{{deal.company}}** `{{deal.company}}`

        {{?deal.proposal.outcome}}
        """

    static func run(_ input: [UInt8]) throws(FuzzFind) {
        let text = String(decoding: input, as: UTF8.self)
        let quoted = MarkdownTarget.quoted(text)
        var workspace = FuzzWorkspace(templates: [("any.md", Array(template.utf8))])
        workspace.deal = workspace.deal.replacing("\"Acme & Söhne\"", with: MarkdownTarget.quoted(oneLine(text)))
        workspace.deal += """

            proposal:
              approach: \(quoted)
              scope: [\(MarkdownTarget.quoted(oneLine(text))), second]
            """
        try workspace.makeAll()
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    }

    /// A double-quoted YAML scalar.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\u{20}"..."\u{7E}": result.unicodeScalars.append(scalar)
            case "\u{0}"..."\u{FFFF}": result += "\\u" + hexadecimal(scalar.value, digits: 4)
            default: result += "\\U" + hexadecimal(scalar.value, digits: 8)
            }
        }
        return result + "\""
    }

    private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: digits - text.count) + text
    }
}
