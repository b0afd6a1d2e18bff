import Assembly
import SalesModel

extension DocumentPaths.Assignment {
    /// What keeps the document from being made: its own specs or template have errors, or its place is taken. Nil where
    /// nothing does.
    ///
    /// - Parameter broken: the files that have errors.
    func obstacle(in project: Project, broken: Set<String>) -> BuildReport.Obstacle? {
        if let file = job.specFiles.first(where: broken.contains) { return .errors(file: file) }
        if !job.template.acrossDeals.isEmpty, let file = project.unreadDeals.first { return .errors(file: file) }
        // What is about the process as a whole shows every Major Interaction.
        if job.template.target == .process, let file = broken.filter({ $0.hasPrefix(SpecPath.interactions) }).min() {
            return .errors(file: file)
        }
        if !job.template.isSound { return .templateErrors(file: job.template.file) }
        for file in [job.template.file] + TemplatePath.shared + SpecPath.foldersOfProcess where broken.contains(file) {
            return .errors(file: file)
        }
        if project.workspace.process == nil { return .noProcess }
        return obstacle.map { .path($0) }
    }
}
