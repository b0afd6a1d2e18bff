import DocumentModel

/// What a block stands in.
struct BlockContext {
    /// Where text starts, from the margin, in twentieths of a point.
    var indent = 0
    var callout: Callout.Kind?
    /// Where the text of the call-out starts.
    var calloutIndent = 0
    /// Whether its bar must differ from that of the call-out before.
    var hasOtherBar = false
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
    func properties(of style: ParagraphStyle, keepsWithNext: Bool = false) -> ParagraphProperties {
        var properties = ParagraphProperties(keepsWithNext: keepsWithNext)
        let isCalloutStyle = callout.map { ParagraphStyle.callout($0) } == style
        let ownIndent = isCalloutStyle ? CalloutStyle.indent : style == .quote ? Theme.indentStep : 0
        if indent != ownIndent { properties.indent = indent }
        if !isCalloutStyle || properties.indent != nil || hasOtherBar { properties.bar = bar(edge: indent) }
        return properties
    }

    /// The bar of a paragraph whose left edge is there; Word allows 31 points between a border and the text.
    func bar(edge: Int) -> ParagraphProperties.Bar? {
        guard let callout else { return nil }
        let space = min(31, CalloutStyle.space + max(0, edge - calloutIndent) / 20)
        return ParagraphProperties.Bar(kind: callout, space: space, isOther: hasOtherBar)
    }
}
