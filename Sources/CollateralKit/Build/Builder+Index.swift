import HTMLWriter

extension Builder {
    /// Writes `output/index.html` over everything that stands in the folder; nil where there is nothing to show.
    func writeIndex(routing: Routing, finished: [Finished], into output: OutputFolder) throws(KitError) -> String? {
        let pairs = finished.flatMap(\.entry.beside)
        let assembly = IndexAssembly(
            project: project, jobs: routing.jobs.filter { $0.obstacle == nil }.map(\.job), output: output,
            beside: Dictionary(pairs.map { ($0.edited, $0.new) }, uniquingKeysWith: { first, _ in first }))
        let page = assembly.page()
        guard !page.documents.isEmpty else { return nil }
        let bytes = Array(HTMLWriter.index(page).utf8)
        _ = try output.write(bytes, to: "index.html", inputs: ContentHash(bytes))
        return "output/index.html"
    }
}
