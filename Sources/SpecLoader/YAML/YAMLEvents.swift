import CYaml

/// libyaml's stream of events over some bytes: the one place that touches its memory.
///
/// Events rather than libyaml's own document: that one keeps no styles, and resolves aliases without any limit.
struct YAMLEvents: ~Copyable {
    struct Mark {
        /// From 0, in Unicode scalars.
        var index: Int
        var line: Int
        var column: Int

        init(_ mark: yaml_mark_t) {
            index = mark.index
            line = mark.line
            column = mark.column
        }
    }

    enum Kind {
        case documentStart, documentEnd, streamEnd, collectionEnd
        case mappingStart(isFlow: Bool)
        case sequenceStart(isFlow: Bool)
        case scalar(YAMLScalar)
        case alias(String)
        case streamStart
    }

    struct Event {
        var kind: Kind
        var anchor: String?
        var tag: String?
        var start: Mark
        var end: Mark
    }

    struct Failure: Error {
        var problem: String
        var context: String
        var mark: Mark
        var contextMark: Mark?
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// - Parameter bytes: UTF-8; must outlive the events.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    func next() throws(Failure) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let start = Mark(event.start_mark)
        let end = Mark(event.end_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let data = event.data.scalar
            let text = String(decoding: UnsafeBufferPointer(start: data.value, count: data.length), as: UTF8.self)
            let scalar = YAMLScalar(text: text, style: YAMLEvents.style(data.style))
            return Event(
                kind: .scalar(scalar), anchor: string(data.anchor), tag: string(data.tag), start: start, end: end)
        case YAML_ALIAS_EVENT:
            return Event(kind: .alias(string(event.data.alias.anchor) ?? ""), start: start, end: end)
        case YAML_SEQUENCE_START_EVENT:
            let data = event.data.sequence_start
            return Event(
                kind: .sequenceStart(isFlow: data.style == YAML_FLOW_SEQUENCE_STYLE), anchor: string(data.anchor),
                tag: string(data.tag), start: start, end: end)
        case YAML_MAPPING_START_EVENT:
            let data = event.data.mapping_start
            return Event(
                kind: .mappingStart(isFlow: data.style == YAML_FLOW_MAPPING_STYLE), anchor: string(data.anchor),
                tag: string(data.tag), start: start, end: end)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            return Event(kind: .collectionEnd, start: start, end: end)
        case YAML_DOCUMENT_START_EVENT:
            return Event(kind: .documentStart, start: start, end: end)
        case YAML_DOCUMENT_END_EVENT:
            return Event(kind: .documentEnd, start: start, end: end)
        case YAML_STREAM_START_EVENT:
            return Event(kind: .streamStart, start: start, end: end)
        default:
            return Event(kind: .streamEnd, start: start, end: end)
        }
    }

    private var failure: Failure {
        let state = parser.pointee
        let context = state.context.map { String(cString: $0) } ?? ""
        return Failure(
            problem: state.problem.map { String(cString: $0) } ?? "", context: context, mark: Mark(state.problem_mark),
            contextMark: context.isEmpty ? nil : Mark(state.context_mark))
    }

    private func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        bytes.map { String(cString: $0) }
    }

    private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
        case YAML_LITERAL_SCALAR_STYLE: .literal
        case YAML_FOLDED_SCALAR_STYLE: .folded
        default: .plain
        }
    }
}
