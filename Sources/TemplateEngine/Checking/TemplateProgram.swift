/// A checked template, ready to be rendered any number of times, from any thread.
package struct TemplateProgram: Sendable {
    /// The template itself, then each partial and parent as bound where it is pulled in.
    let procedures: [[BoundNode]]
    let isLenient: Bool
    /// Whether names are looked up while rendering.
    let isOpen: Bool
}
