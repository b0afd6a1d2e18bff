import DocumentModel
import TemplateEngine

extension TreeBuilder {
    mutating func link(
        _ node: MarkupNode, _ content: [Inline], to run: inout InlineRun, in source: MarkupSource
    ) {
        let content = content.withoutLinks
        switch target(of: node, in: source) {
        case .address(let address):
            let title = literal(node.title, in: source, isBlock: false)
            run.append(
                .link(Link(destination: address, title: title, content: content.isEmpty ? [.text(address)] : content)))
        case .openItem(let label):
            for inline in content { run.append(inline) }
            run.append(.text(" "))
            run.append(.openItem(OpenItem(label: label)))
        case .refused:
            for inline in content { run.append(inline) }
        }
    }

    private enum Target {
        case address(String)
        /// The address is missing; somebody has to supply it.
        case openItem(String)
        case refused
    }

    private mutating func target(of node: MarkupNode, in source: MarkupSource) -> Target {
        let url = node.url
        if let (number, end) = MarkEncoding.read(url, at: 0), let mark = source.mark(number) {
            guard end == url.count else {
                report(.targetBeginsWithTag, at: mark.tag)
                return .refused
            }
            return target(of: mark)
        }
        var address: [UInt8] = []
        var at = 0
        let isMail = Self.begins(url, with: "mailto:")
        while at < url.count {
            guard url[at] == MarkEncoding.leadByte, let (number, end) = MarkEncoding.read(url, at: at),
                let mark = source.mark(number)
            else {
                address.append(url[at])
                at += 1
                continue
            }
            if case .blank = mark.content { report(.blankIn("a link's target"), at: mark.tag) }
            address += Address.encoded(part: string(of: mark), keeping: isMail ? "@" : "").utf8
            at = end
        }
        let text = String(decoding: address, as: UTF8.self)
        if text.first == "#", text.count > 1 {
            let id = Address.decoded(text.dropFirst())
            anchors.append((id, source.place(of: node, text: url, else: options.template)))
            return .address("#" + id)
        }
        guard Address.isWebOrMail(text) else {
            let place = source.place(of: node, text: url, else: options.template)
            report(source.isField ? .targetInField(text) : .target(text), at: place)
            return .refused
        }
        return .address(Address.escaped(text))
    }

    /// A target that is one value.
    private mutating func target(of mark: Mark) -> Target {
        switch mark.content {
        case .openItem(let label): return .openItem(label)
        case .blank:
            report(.blankIn("a link's target"), at: mark.tag)
            return .refused
        case .value, .markdown, .plainText:
            if options.isSkeleton { return .refused }
            let value = string(of: mark).trimmedOfBlanks
            guard Address.isWebOrMail(value) else {
                report(.targetValue(value, origin: mark.origin), at: mark.tag)
                return .refused
            }
            return .address(Address.escaped(value))
        }
    }

    private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with sign: String) -> Bool {
        String(decoding: bytes.prefix(sign.utf8.count), as: UTF8.self).lowercased() == sign
    }

    mutating func image(
        _ node: MarkupNode, alternative: String, to run: inout InlineRun, in source: MarkupSource
    ) {
        let url = node.url
        if source.isField {
            let path = String(decoding: url, as: UTF8.self)
            report(.imageInField(path), at: source.place(of: node, else: options.template))
            if !alternative.isEmpty { run.append(.text(alternative)) }
            return
        }
        let marks = allMarks(in: url, source)
        for mark in marks {
            switch mark.content {
            case .value, .plainText, .openItem: break
            case .blank, .markdown:
                report(.noImagePath, at: mark.tag)
                return
            }
        }
        guard let form = pictureForm(of: node, in: source) else { return }
        // Where there is no picture, nothing stands for it.
        if marks.contains(where: \.isOpenItem) || options.isSkeleton && !marks.isEmpty { return }
        let path = picturePath(url, in: source)
        switch options.image(path) {
        case .success(var image):
            image.alternative = alternative
            image.shownWidth = form.width
            image.place = form.place
            run.append(.image(image))
        case .failure(let refusal):
            let place = marks.first?.tag ?? source.place(of: node, text: url, else: options.template)
            report(.image(path: path, reason: refusal.reason, origin: marks.first?.origin), at: place)
        }
    }

    /// nil where it has a fault, which is told.
    private mutating func pictureForm(of node: MarkupNode, in source: MarkupSource) -> PictureForm? {
        let place = source.place(of: node, text: node.title, else: options.template)
        if let mark = firstMark(in: node.title, source) {
            report(.pictureForm(.tag), at: mark.tag)
            return nil
        }
        do throws(PictureFormProblem) {
            let form = try PictureForm(String(decoding: node.title, as: UTF8.self))
            guard let side = form.place, !node.isPictureAlone else { return form }
            throw PictureFormProblem.notAlone(side)
        } catch {
            report(.pictureForm(error), at: place)
            return nil
        }
    }

    /// What the template writes of a path is decoded; a value is the path as it stands, `100% wool.png` too.
    private mutating func picturePath(_ url: UnsafeBufferPointer<UInt8>, in source: MarkupSource) -> String {
        var path = ""
        var written: [UInt8] = []
        var at = 0
        while at < url.count {
            if url[at] == MarkEncoding.leadByte, let (number, end) = MarkEncoding.read(url, at: at),
                let mark = source.mark(number)
            {
                path += Address.decoded(String(decoding: written, as: UTF8.self)) + string(of: mark)
                written = []
                at = end
            } else {
                written.append(url[at])
                at += 1
            }
        }
        return path + Address.decoded(String(decoding: written, as: UTF8.self))
    }
}

extension Mark {
    fileprivate var isOpenItem: Bool {
        switch content {
        case .openItem: true
        case .value, .markdown, .plainText, .blank: false
        }
    }
}

extension [Inline] {
    /// The same with the content of links in place of the links: a link cannot stand in a link.
    var withoutLinks: [Inline] { replacingLinks { _ in true } }

    func replacingLinks(where isMeant: (Link) -> Bool) -> [Inline] {
        flatMap { inline -> [Inline] in
            switch inline {
            case .link(var link):
                link.content = link.content.replacingLinks(where: isMeant)
                return isMeant(link) ? link.content : [.link(link)]
            case .emphasis(let content): return [.emphasis(content.replacingLinks(where: isMeant))]
            case .strong(let content): return [.strong(content.replacingLinks(where: isMeant))]
            case .strikethrough(let content): return [.strikethrough(content.replacingLinks(where: isMeant))]
            case .text, .code, .image, .lineBreak, .softBreak, .field, .openItem: return [inline]
            }
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmedOfBlanks: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}
