import GraphLayout

extension FigureKind {
    /// Whether it is a graph, of which nothing but its table is shown where none can be laid out.
    package var isGraph: Bool {
        switch self {
        case .committee, .valueNetwork: true
        case .stageMap, .agendaBar, .dealStrip, .coachingTrend, .priceAndReturn, .buyingAndSelling, .timeline: false
        }
    }

    /// Whether graphs can be laid out here.
    package static var canDrawGraphs: Bool { GraphEngine.isInstalled }

    /// The files by which that is decided, some of which need not be there.
    package static var graphEngineFiles: [String] { GraphEngine.files }
}
