import Diagnostics
import DocumentModel

extension TreeBuilder {
    /// Takes the title off, sinks what is left to levels 2 to 6 without a gap, gives ids, and leaves out links to no
    /// heading.
    mutating func normalizeHeadings(_ blocks: inout [Block]) -> [Inline]? {
        var title: [Inline]?
        if case .heading(let heading)? = blocks.first, heading.level == 1 {
            title = heading.content
            blocks.removeFirst()
        }
        var hasOtherTitles = false
        blocks.changeHeadings { if $0.level < 2 { hasOtherTitles = true } }
        var outline = HeadingOutline()
        blocks.changeHeadings { heading in
            if hasOtherTitles { heading.level = min(6, heading.level + 1) }
            heading.level = outline.level(for: heading.level)
            heading.id = headingIDs.id(for: heading.content.plainText)
        }
        leaveOutMissingAnchors(&blocks)
        return title
    }

    private mutating func leaveOutMissingAnchors(_ blocks: inout [Block]) {
        let known = headingIDs.all
        let missing = anchors.filter { !known.contains($0.id) }
        guard !missing.isEmpty else { return }
        if !options.isSkeleton {
            for anchor in missing {
                report(
                    .missingHeading(anchor.id, near: NearestName.find(anchor.id, in: known.sorted())), at: anchor.place)
            }
        }
        let destinations = Set(missing.map { "#" + $0.id })
        blocks = blocks.map { block in
            block.changingInlines { $0.replacingLinks { destinations.contains($0.destination) } }
        }
    }
}

/// The headings above the one at hand, to close gaps: who is read to, or walks through Word's outline, expects below a
/// heading of level 2 one of level 3, not of level 4.
private struct HeadingOutline {
    private var above: [(written: Int, level: Int)] = [(written: 1, level: 1)]

    mutating func level(for written: Int) -> Int {
        while above.count > 1, above[above.count - 1].written >= written { above.removeLast() }
        let level = min(6, above[above.count - 1].level + 1)
        above.append((written: written, level: level))
        return level
    }
}
