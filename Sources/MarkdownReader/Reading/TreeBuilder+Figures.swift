import Diagnostics
import DocumentModel

extension TreeBuilder {
    /// The figure that a block asks for by its name and the options behind it; nil where there is nothing to draw.
    ///
    /// - Parameter words: `timeline`, `table=none`
    mutating func figure(_ words: [String], _ node: MarkupNode, in source: MarkupSource) -> Block? {
        guard firstMark(in: node.info, source) == nil else { return nil }
        let name = words.first ?? ""
        guard !source.isField else {
            report(.figureInField(name), at: source.place(of: node, else: options.template))
            return nil
        }
        guard let form = options.figures.first(where: { $0.name == name }) else {
            report(
                .unknownFigure(name, known: options.figures.map(\.name)),
                at: source.place(of: node, text: node.info, else: options.template))
            return nil
        }
        if let refusal = form.refusal {
            report(
                .figureOutOfPlace(name, refusal), at: source.place(of: node, text: node.info, else: options.template))
            return nil
        }
        var values: [String: String] = [:]
        for option in form.options { values[option.name] = option.values.first }
        var named: Set<String> = []
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let option = form.options.first { $0.name == parts[0] }
            if let option, parts.count == 2, option.values.contains(parts[1]), named.insert(parts[0]).inserted {
                values[option.name] = parts[1]
                continue
            }
            let fault: MarkdownFault =
                switch option {
                case nil: .unknownFigureOption(parts[0], of: name, known: form.options.map(\.name))
                case let option? where named.contains(option.name): .figureOptionTwice(option.name)
                case let option?:
                    .unknownFigureValue(parts.dropFirst().first ?? "", of: option.name, known: option.values)
                }
            report(fault, at: place(of: word, node, in: source))
            return nil
        }
        return options.figure(FigureCall(name: name, options: values)).map { figure in
            // What is too much for a picture is its table.
            if case .drawing(let drawing) = figure, drawing.elements.isEmpty { return .table(drawing.table) }
            return .figure(figure)
        }
    }

    private func place(of word: String, _ node: MarkupNode, in source: MarkupSource) -> Place {
        Array(word.utf8).withUnsafeBufferPointer { source.place(of: node, text: $0, else: options.template) }
    }
}
