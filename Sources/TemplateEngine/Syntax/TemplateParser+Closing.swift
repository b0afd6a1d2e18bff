import Diagnostics

extension TemplateParser {
    /// Closes the element that a closing tag names.
    mutating func close(_ raw: RawTag, _ reader: inout ExpressionReader, on line: TagLine) throws(TemplateSyntaxError) {
        let name = ClosingName.read(reader.text)
        let tag = tag(raw, line)
        let depth = open.count - 1
        if depth > 0, open[depth].name == name {
            finish(raw, tag, on: line)
        } else if name.isEmpty {
            _ = try reader.readPath(&cursor)
        } else if let outer = open.dropFirst().lastIndex(where: { $0.name == name }) {
            // What stands open within the element that is closed was never closed itself.
            while open.count - 1 > outer { giveUp() }
            finish(raw, tag, on: line)
        } else if forgivenClosings.remove(name) != nil {
            leave(raw, on: line)
            skipLine(raw, line)
        } else if depth > 0 {
            let element = open[depth]
            report(.closesAnother(closing: name, open: element.name, line: element.tag.start.line), at: tag)
            forgivenClosings.insert(element.name)
            finish(raw, tag, on: line)
        } else {
            report(.closesNothing(name), at: tag)
            leave(raw, on: line)
            skipLine(raw, line)
        }
    }

    /// Tells that the innermost element is never closed, and takes it as closed here, so that what it holds is checked.
    mutating func giveUp() {
        let element = open.removeLast()
        switch element.kind {
        case .section(let kind, let expression, let opening):
            report(.sectionNotClosed(sign: element.sign, name: element.name), at: element.tag)
            let closing = SectionTag(place: element.tag)
            add(
                .section(
                    SectionNode(
                        kind: kind, expression: expression, opening: opening, closing: closing, body: element.nodes)))
        case .parent, .block:
            report(.sectionNotClosed(sign: element.sign, name: element.name), at: element.tag)
        case .broken:
            // The fault of its opening tag is told.
            break
        }
    }

    private mutating func finish(_ raw: RawTag, _ tag: Place, on line: TagLine) {
        let element = open[open.count - 1]
        switch element.kind {
        case .section(let kind, let expression, let opening):
            let indentation = leave(raw, on: line)
            let body = open.removeLast().nodes
            let closing = SectionTag(place: tag, indentation: indentation)
            add(
                .section(
                    SectionNode(kind: kind, expression: expression, opening: opening, closing: closing, body: body)))
            skipLine(raw, line)
        case .broken:
            leave(raw, on: line)
            open.removeLast()
            skipLine(raw, line)
        case .parent(let name, let whitespaceIndex, let indentation):
            addText(before: raw, on: line, alone: false)
            let content = open.removeLast().nodes
            let next = endOfBlankLine(from: raw.range.upperBound)
            let alone = whitespaceIndex != nil && next != nil
            if alone, let whitespaceIndex { open[open.count - 1].nodes.remove(at: whitespaceIndex) }
            add(.parent(parent(name, element.tag, indentation: alone ? indentation : "", content: content)))
            moveText(to: (alone ? next : nil) ?? raw.range.upperBound)
        case .block(let name, let namePlace, let standsAlone, let indentation):
            finishBlock(raw, name, namePlace, standsAlone, indentation, on: line)
        }
    }

    private mutating func finishBlock(
        _ raw: RawTag, _ name: String, _ namePlace: Place, _ standsAlone: Bool, _ indentation: Substring,
        on line: TagLine
    ) {
        let isArgument = open[open.count - 2].isParent
        let alone = isArgument ? line.isBlankBefore : line.standsAlone
        addText(before: raw, on: line, alone: alone)
        let element = open.removeLast()
        var block = BlockNode(
            name: name, namePlace: namePlace, indentation: "", endsLine: standsAlone && alone, body: element.nodes)
        if standsAlone {
            let content = element.contentStart..<max(element.contentStart, line.blankStart)
            block.indentation = firstIndentation(in: content) ?? indentation
            block.body = Dedent.apply(to: element.nodes, removing: block.indentation)
        }
        add(.block(block))
        moveText(to: (alone && !isArgument ? line.nextLine : nil) ?? raw.range.upperBound)
    }

    /// The white space before the first thing in some lines, nil where they are blank. `content` begins behind a tag.
    private func firstIndentation(in content: Range<Int>) -> Substring? {
        guard var lineStart = endOfBlankLine(from: content.lowerBound) else { return nil }
        while lineStart < content.upperBound {
            var end = lineStart
            while end < content.upperBound, Byte.isBlank(bytes[end]) { end += 1 }
            guard end < content.upperBound else { return nil }
            if !Byte.isNewline(bytes[end]) { return slice(lineStart..<end) }
            guard let next = endOfBlankLine(from: end) else { return nil }
            lineStart = next
        }
        return nil
    }

    private func parent(
        _ name: TemplateName, _ tag: Place, indentation: Substring, content: [TemplateNode]
    ) -> ParentNode {
        var node = ParentNode(name: name, tag: tag, indentation: indentation, blocks: [])
        for child in content {
            let stray: Place?
            switch child {
            case .block(let block):
                node.blocks.append(block)
                stray = nil
            case .text(let text):
                stray = text.text.allSatisfy(\.isWhitespace) ? nil : text.place
            case .variable(let variable): stray = variable.tag
            case .section(let section): stray = section.opening.place
            case .partial(let partial): stray = partial.tag
            case .parent(let parent): stray = parent.tag
            }
            if node.strayPlace == nil { node.strayPlace = stray }
        }
        return node
    }
}

/// What a closing tag must say to close an element, and what it says.
enum ClosingName {
    /// `list`, `?list` and `list | sort: due` all name `list`; `* path` names `*path`.
    static func read(_ content: String) -> String {
        let name = content.prefix { $0 != "|" }.filter { !$0.isWhitespace }
        return name.first == "?" ? String(name.dropFirst()) : name
    }
}
