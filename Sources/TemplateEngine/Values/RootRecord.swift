/// The outermost scope of a template: the names it may start a path with (`deal`, `plan`, `today`) and their values.
package struct RootRecord: TemplateRecord {
    package let schema: RecordSchema
    private let values: [String: TemplateValue]

    package init(schema: RecordSchema, values: [String: TemplateValue]) {
        self.schema = schema
        self.values = values
    }

    package func value(of field: String) -> TemplateValue? { values[field] }
}
