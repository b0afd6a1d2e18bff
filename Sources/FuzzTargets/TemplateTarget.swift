import Assembly

/// Makes documents of a template. Inputs without front matter get one, so that most of them get as far as a document.
enum TemplateTarget {
    static func run(_ input: [UInt8]) throws(FuzzFind) {
        let audience = input.count.isMultiple(of: 2) ? "internal" : "customer"
        let subject = input.count.isMultiple(of: 3) ? "plan" : "deal"
        let header =
            "---\ndocument: any\ntitle: Any\nfor: \(subject)\naudience: \(audience)\nfile: any/{{deal.company}}\n---\n"
        let text = input.starts(with: "---\n".utf8) ? input : Array(header.utf8) + input
        try FuzzWorkspace(templates: [("any.md", text), ("partials/part.md", input)]).makeAll()
    }
}
