import DocumentModel

/// What a block stands in.
struct Surroundings {
    /// Where text starts, from the margin, in twentieths of a point.
    var indent = 0
    var callout: Callout.Kind?
    var isQuoted = false
    /// How many lists stand around: 0 outside of any.
    var listDepth = 0

    /// The style of plain paragraphs here.
    var style: ParagraphStyle {
        if listDepth > 0 { return .itemContinuation }
        if let callout { return .callout(callout) }
        return isQuoted ? .quote : .body
    }

    /// What of the indent and the bar the style does not say itself.
    func layout(of style: ParagraphStyle, keepsWithNext: Bool = false) -> ParagraphLayout {
        var layout = ParagraphLayout(keepsWithNext: keepsWithNext)
        let isCalloutStyle = callout.map { ParagraphStyle.callout($0) } == style
        let ownIndent = isCalloutStyle ? CalloutLook.indent : style == .quote ? Look.indentStep : 0
        if indent != ownIndent { layout.indent = indent }
        if let callout, !isCalloutStyle || layout.indent != nil { layout.bar = (callout, barSpace(edge: indent)) }
        return layout
    }

    /// Points between the bar of a call-out and a paragraph whose left edge is there; Word allows 31.
    func barSpace(edge: Int) -> Int {
        min(31, CalloutLook.space + max(0, edge - CalloutLook.indent) / 20)
    }
}
