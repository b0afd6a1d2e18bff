/// How the peak memory of a build grows with its documents: the same hundred deals with more and more call plans.
struct MemoryGrowth {
    struct Point {
        var documents: Int
        /// Bytes.
        var reading: Int
        var building: Int
    }

    var points: [Point]

    static func measure(in folder: String, documents: Int) throws -> MemoryGrowth {
        let deals = max(documents / 10, 1)
        let points = try [10, 40].map { plans in
            let workspace = "\(folder)/memory-\(plans)"
            try WorkspaceContent(deals: deals, plansOfEach: plans).write(to: workspace)
            return Point(
                documents: deals * plans, reading: try PeakMemory.of(["read", workspace]),
                building: try PeakMemory.of(["build", workspace, "formats=md,html,docx", "jobs=2"]))
        }
        return MemoryGrowth(points: points)
    }
}
