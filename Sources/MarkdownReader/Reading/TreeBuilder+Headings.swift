import Diagnostics
import DocumentModel

extension TreeBuilder {
    /// Takes the title off, sinks what is left to levels 2 to 6, gives ids, and leaves out links to no heading.
    mutating func settleHeadings(_ blocks: inout [Block]) -> [Inline]? {
        var title: [Inline]?
        if case .heading(let heading)? = blocks.first, heading.level == 1 {
            title = heading.content
            blocks.removeFirst()
        }
        var hasOtherTitles = false
        blocks.changeHeadings { if $0.level < 2 { hasOtherTitles = true } }
        blocks.changeHeadings { heading in
            if hasOtherTitles { heading.level = min(6, heading.level + 1) }
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
                report(.missingHeading(anchor.id, near: NearestName.find(anchor.id, in: known.sorted()), anchor.place))
            }
        }
        let destinations = Set(missing.map { "#" + $0.id })
        blocks = blocks.map { block in
            block.changingInlines { $0.replacingLinks { destinations.contains($0.destination) } }
        }
    }
}
