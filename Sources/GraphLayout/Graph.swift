package import DocumentModel

/// Boxes in lanes and the lines between them, as somebody wants to see them drawn.
///
/// ```swift
/// var graph = Graph(direction: .columns)
/// graph.nodes = [
///     Graph.Node(id: "ada", size: Size(width: 120, height: 44), lane: 0),
///     Graph.Node(id: "bo", size: Size(width: 120, height: 44), lane: 1),
/// ]
/// graph.edges = [Graph.Edge(from: "ada", to: "bo")]
/// let layout = graph.layout()  // layout?.nodes["ada"] is where Ada's card lies
/// ```
///
/// Lengths are points. Ids may be any text.
package struct Graph: Sendable, Hashable {
    /// How lanes lie: beside one another from the left, or below one another from the top.
    package enum Direction: Sendable { case columns, rows }

    /// Where lines end at a node; each fills the node's rectangle.
    package enum Outline: Sendable {
        case rectangle, ellipse
        /// Flat above and below; its sides come to a point in the middle, a quarter of the width out.
        case hexagon
    }

    package struct Node: Sendable, Hashable {
        package var id: String
        package var size: Size
        /// Counted from 0. Nodes of one lane lie in one column or row; in which order, the layout says.
        package var lane: Int
        package var outline: Outline

        package init(id: String, size: Size, lane: Int, outline: Outline = .rectangle) {
            self.id = id
            self.size = size
            self.lane = lane
            self.outline = outline
        }
    }

    package struct Edge: Sendable, Hashable {
        package var from: String
        package var to: String
        /// Whether there is an arrow at both ends.
        package var isMutual: Bool
        /// The place that its label needs; nil: it has none.
        package var label: Size?

        package init(from: String, to: String, isMutual: Bool = false, label: Size? = nil) {
            self.from = from
            self.to = to
            self.isMutual = isMutual
            self.label = label
        }
    }

    /// What is laid out at most: more is no picture any more, and the time grows with the square.
    package static let limits = (nodes: 120, edges: 300, lanes: 40)

    package var direction: Direction
    package var nodes: [Node] = []
    package var edges: [Edge] = []
    /// Between neighbours of one lane, at least.
    package var spacing = 10.0
    /// Between a lane and the next, at least; where labels stand between them, from the lane to the labels.
    package var laneSpacing = 24.0

    package init(direction: Direction) {
        self.direction = direction
    }

    /// Where everything lies; nil where the graph is above ``limits``, says nothing that can be drawn (an id twice, an
    /// edge to nobody, a size that is none), or Graphviz is not to be had: whoever asks shows the same in words.
    package func layout() -> Layout? { LayoutCache.shared.layout(of: self) }
}

/// Where the boxes, lines and labels of a graph lie. x grows to the right and y downwards from the top left corner.
/// Every number is rounded to hundredths of a point, so that one graph gives one text.
package struct Layout: Sendable, Equatable {
    package struct Line: Sendable, Equatable {
        /// One or, where a label stands between, two stretches in the direction of the edge; each ends where an arrow or
        /// a box begins.
        package var paths: [Path]
        package var arrows: [Arrow]
        /// Of the label.
        package var label: Rectangle?
    }

    /// An arrow's head: from the middle of its base to its tip.
    package struct Arrow: Sendable, Equatable {
        package var base: Point
        package var tip: Point
    }

    package typealias Path = Drawing.Path

    package var size: Size
    /// By the id of the node.
    package var nodes: [String: Rectangle]
    /// In the order of the graph's edges.
    package var lines: [Line]
}
