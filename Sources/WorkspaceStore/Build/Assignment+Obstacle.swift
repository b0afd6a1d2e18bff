import Assembly
import Diagnostics
import SalesModel

extension DocumentPaths.Assignment {
    /// What keeps the document from being made: its own specs or template have errors, or its place is taken. Nil where
    /// nothing does.
    ///
    /// - Parameters:
    ///   - broken: the files that have errors.
    ///   - isError: whether what is wrong with a logo counts as one.
    func obstacle(
        in project: Project, broken: Set<String>, isError: (Severity) -> Bool = { $0 == .error }
    ) -> BuildReport.Obstacle? {
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
        if let logo = project.logoDiagnostics(of: job).first(where: { isError($0.severity) }) { return .error(logo) }
        if project.workspace.process == nil { return .noProcess }
        return obstacle.map { .path($0) }
    }
}
