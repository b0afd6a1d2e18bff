/// A scope while rendering.
struct RuntimeScope {
    /// nil within a row that is to be filled in.
    var value: TemplateValue?
    /// Where its value, or the list it is an item of, is found: `plan.learn`.
    var path: String
    /// Which item of the list it is, from 1.
    var position: Int?

    /// `plan.learn.3`
    var fullPath: String { position.map { "\(path).\($0)" } ?? path }
}
