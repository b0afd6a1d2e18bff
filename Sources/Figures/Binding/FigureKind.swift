/// The figures a template can draw, by the name it writes: ```` ```figure stage-map ````.
///
/// A figure is made in two steps, so that whether a document has changed is known before anything is drawn:
/// ```swift
/// let content = FigureKind.stageMap.traits.content(request)   // what it says: plain values, read as a template reads
/// content?.facts                                              // go into the document's hash
/// content?.figure(options)                                    // drawn, once the document is made
/// ```
package enum FigureKind: String, Sendable, CaseIterable {
    case stageMap = "stage-map"
    case agendaBar = "agenda-bar"
    case dealStrip = "deal-strip"
    case coachingTrend = "coaching-trend"
    case priceAndReturn = "price-and-return"
    case buyingAndSelling = "buying-and-selling"
    case timeline
    case committee
    case valueNetwork = "value-network"

    /// What the author of a template, and its check, have to know of the figure.
    package var traits: FigureTraits {
        switch self {
        case .stageMap: StageMapContent.traits
        case .agendaBar: AgendaBarContent.traits
        case .dealStrip: DealStripContent.traits
        case .coachingTrend: CoachingTrendContent.traits
        case .priceAndReturn: PriceAndReturnContent.traits
        case .buyingAndSelling: BuyingAndSellingContent.traits
        case .timeline: TimelineContent.traits
        case .committee: CommitteeContent.traits
        case .valueNetwork: ValueNetworkContent.traits
        }
    }
}
