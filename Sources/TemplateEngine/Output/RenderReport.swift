package import Diagnostics

/// What a rendering came to.
package struct RenderReport: Hashable, Sendable {
    /// In the order in which they were printed, one for each time.
    package var openItems: [OpenItem] = []
    /// How many values were printed, blanks and open items not counted.
    package var valueCount = 0
    /// How many fields to fill in were printed, known or not.
    package var blankCount = 0
    /// Why rendering stopped: where there is one, what was written is no document.
    package var faults: [Diagnostic] = []

    package init() {}
}
