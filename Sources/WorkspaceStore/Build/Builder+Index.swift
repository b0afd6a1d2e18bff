import Assembly

extension Builder {
    /// Writes `output/index.html` over everything that stands in the folder; nil where there is nothing to show.
    func writeIndex(routing: Routing, into output: OutputFolder) throws(KitError) -> (path: String, kept: [KeptFile])? {
        let assembly = IndexAssembly(
            project: project, jobs: routing.jobs.filter { $0.obstacle == nil }.map(\.job), output: output)
        guard let page = assembly.html() else { return nil }
        let bytes = Array(page.utf8)
        switch try output.write(bytes, to: "index.html", inputs: ContentHash(bytes)) {
        case .written, .unchanged: return ("output/index.html", [])
        case .kept(let kept): return ("output/" + kept.newVersion, [kept])
        }
    }
}
