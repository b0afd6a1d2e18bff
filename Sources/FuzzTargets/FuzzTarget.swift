/// A door of the program that strangers' bytes come in by, and what must hold whatever they are.
///
/// ```swift
/// try FuzzTarget.yaml.run([UInt8]("name: [".utf8))   // fine: a clear diagnostic is no find
/// ```
/// Used by `make fuzz`, which tries new inputs for as long as it is told, and by the tests, which try the kept ones.
package enum FuzzTarget: String, CaseIterable, Sendable {
    /// A spec file: any text below `Specs/`.
    case yaml
    /// A deal whose fields are edited.
    case edit
    /// A template: front matter, tags and Markdown, rendered into every format.
    case template
    /// A Markdown field, and texts that stand beside it in templates that ship.
    case markdown
    /// A Word file that comes back: a zip archive with XML in it.
    case container

    /// Tries one input.
    ///
    /// - Throws: ``FuzzFind`` where something that must hold does not
    package func run(_ input: [UInt8]) throws(FuzzFind) {
        switch self {
        case .yaml: try YAMLTarget.run(input)
        case .edit: try EditTarget.run(input)
        case .template: try TemplateTarget.run(input)
        case .markdown: try MarkdownTarget.run(input)
        case .container: try ContainerTarget.run(input)
        }
    }
}

/// What must hold and did not.
package struct FuzzFind: Error, CustomStringConvertible {
    package var description: String

    init(_ description: String) { self.description = description }
}
