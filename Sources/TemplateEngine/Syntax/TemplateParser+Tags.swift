import Diagnostics

extension TemplateParser {
    /// Takes a tag in; false where the rest of the template can not be read.
    mutating func take(_ raw: RawTag, on line: TagLine) -> Bool {
        do throws(TemplateSyntaxError) {
            try read(raw, on: line)
        } catch {
            let tag = Place(file: file, start: line.start, end: cursor.position(at: raw.range.upperBound, in: bytes))
            report(error.fault, at: error.place.start == error.place.end ? tag : error.place)
            moveText(to: raw.range.upperBound)
            openBroken(raw, tag)
        }
        guard open.count <= TemplateLimits.nestingInFile + 1 else {
            report(.nestedTooDeep(limit: TemplateLimits.nestingInFile), at: open[open.count - 1].tag)
            return false
        }
        return true
    }

    private mutating func read(_ raw: RawTag, on line: TagLine) throws(TemplateSyntaxError) {
        var reader = ExpressionReader(bytes: bytes, content: raw.content, file: file)
        switch raw.kind {
        case .variable, .markdown, .fillIn:
            let expression = try reader.readExpression(&cursor)
            addText(before: raw, on: line, alone: false)
            add(.variable(VariableNode(form: form(of: raw.kind), expression: expression, tag: tag(raw, line))))
            moveText(to: raw.range.upperBound)
        case .section, .fillInSection, .inverted:
            let expression = try reader.readExpression(&cursor)
            openSection(raw, expression, on: line)
        case .close:
            try close(raw, &reader, on: line)
        case .partial:
            let name = try reader.readTemplateName(&cursor)
            let indentation = leave(raw, on: line)
            add(
                .partial(
                    PartialNode(
                        name: name, tag: tag(raw, line), indentation: indentation ?? "",
                        standsAlone: indentation != nil)))
            skipLine(raw, line)
        case .parent:
            let name = try reader.readTemplateName(&cursor)
            openParent(raw, name, called: reader.text, on: line)
        case .block:
            let (name, place) = try reader.readName(&cursor)
            openBlock(raw, name, at: place, on: line)
        case .comment:
            leave(raw, on: line)
            skipLine(raw, line)
        case .delimiters:
            if !scanner.setMarks(raw.content) { report(.badMarks, at: tag(raw, line)) }
            leave(raw, on: line)
            skipLine(raw, line)
        }
    }

    private func form(of kind: RawTag.Kind) -> VariableNode.Form {
        switch kind {
        case .markdown: .markdown
        case .fillIn: .fillIn
        default: .value
        }
    }

    mutating func tag(_ raw: RawTag, _ line: TagLine) -> Place {
        Place(file: file, start: line.start, end: cursor.position(at: raw.range.upperBound, in: bytes))
    }

    /// Adds the text before a tag; a tag alone on its line takes the white space before it, which is returned.
    @discardableResult
    func indentation(_ line: TagLine, _ raw: RawTag) -> Substring? {
        line.standsAlone ? slice(line.blankStart..<raw.range.lowerBound) : nil
    }

    @discardableResult
    mutating func leave(_ raw: RawTag, on line: TagLine) -> Substring? {
        addText(before: raw, on: line, alone: line.standsAlone)
        return indentation(line, raw)
    }

    /// Goes on behind a tag: behind its line where it stands alone.
    mutating func skipLine(_ raw: RawTag, _ line: TagLine) {
        let next = line.standsAlone ? line.nextLine : nil
        moveText(to: next ?? raw.range.upperBound)
    }

    // MARK: Opening

    private mutating func openSection(_ raw: RawTag, _ expression: TagExpression, on line: TagLine) {
        let indentation = leave(raw, on: line)
        let kind: SectionNode.Kind =
            switch raw.kind {
            case .inverted: .inverted
            case .fillInSection: .fillIn
            default: .shown
            }
        let tag = tag(raw, line)
        let opening = SectionTag(place: tag, indentation: indentation)
        skipLine(raw, line)
        push(.section(kind, expression, opening), name: expression.path.text, tag: tag, behind: raw)
    }

    /// What opens with a fault is closed as if it had none, so that its closing tag is no second fault.
    private mutating func openBroken(_ raw: RawTag, _ tag: Place) {
        switch raw.kind {
        case .section, .fillInSection, .inverted, .parent, .block:
            var reader = ExpressionReader(bytes: bytes, content: raw.content, file: file)
            let name = ClosingName.read(reader.text)
            var kind = OpenElement.Kind.broken
            if raw.kind != .parent, raw.kind != .block, let path = try? reader.readPath(&cursor) {
                // The path can be read: names within bind as they would without the fault.
                kind = .section(.shown, TagExpression(path: path, filters: []), SectionTag(place: tag))
            }
            push(kind, name: name, tag: tag, behind: raw)
        case .variable, .markdown, .fillIn, .close, .partial, .comment, .delimiters:
            break
        }
    }

    private mutating func openParent(_ raw: RawTag, _ name: TemplateName, called text: String, on line: TagLine) {
        let indentation = line.isBlankBefore ? slice(line.blankStart..<raw.range.lowerBound) : ""
        addText(before: raw, on: line, alone: line.isBlankBefore)
        var whitespaceIndex: Int?
        if line.isBlankBefore {
            // Kept apart until the closing tag shows whether it is text or indentation.
            let start = Position(line: line.start.line, column: line.start.column - indentation.utf8.count)
            whitespaceIndex = open[open.count - 1].nodes.count
            add(.text(TextNode(text: indentation, place: Place(file: file, start: start), startsLine: true)))
        }
        let tag = tag(raw, line)
        moveText(to: raw.range.upperBound)
        push(
            .parent(name, whitespaceIndex: whitespaceIndex, indentation: indentation), name: ClosingName.read(text),
            tag: tag,
            behind: raw)
    }

    private mutating func openBlock(_ raw: RawTag, _ name: String, at place: Place, on line: TagLine) {
        let tag = tag(raw, line)
        if !isInParent, line.isBlankBefore, line.nextLine == nil, let next = lineBehindEmptyBlock(raw, name) {
            addText(before: raw, on: line, alone: true)
            let indentation = slice(line.blankStart..<raw.range.lowerBound)
            add(.block(BlockNode(name: name, namePlace: place, indentation: indentation, endsLine: true, body: [])))
            moveText(to: next)
            return
        }
        // Within a parent's tag what stands before the block is not printed, so it need not stand alone.
        let alone = isInParent ? line.nextLine != nil : line.standsAlone
        let indentation = line.isBlankBefore && alone ? slice(line.blankStart..<raw.range.lowerBound) : ""
        addText(before: raw, on: line, alone: line.standsAlone)
        moveText(to: (alone ? line.nextLine : nil) ?? raw.range.upperBound)
        push(
            .block(name, namePlace: place, standsAlone: alone, indentation: indentation), name: name, tag: tag,
            behind: raw)
    }

    private mutating func push(_ kind: OpenElement.Kind, name: String, tag: Place, behind raw: RawTag) {
        open.append(OpenElement(kind: kind, name: name, tag: tag, contentStart: raw.range.upperBound))
    }

    /// `{{$name}}{{/name}}` alone on a line: where the next line begins.
    private mutating func lineBehindEmptyBlock(_ raw: RawTag, _ name: String) -> Int? {
        let start = raw.range.upperBound
        guard scanner.nextTag(from: start) == start, case .tag(let next) = scanner.readTag(at: start),
            next.kind == .close, ExpressionReader(bytes: bytes, content: next.content, file: file).text == name
        else { return nil }
        return endOfBlankLine(from: next.range.upperBound)
    }
}
