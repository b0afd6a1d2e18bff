import Assembly

extension Project {
    /// How a document is left as it stands, if it does, whatever the specs say; nil where it is made, or what was sent
    /// of it is put in its place.
    func leaves(_ job: DocumentJob) -> BuildReport.State? {
        guard issued.obstacle(toKnowing: job.id) == nil else { return nil }
        if let settlement = job.settlement { return issued.newest(of: job.id) == nil ? .settled(settlement) : nil }
        return unreadCoaching(for: job).map { .withheld(file: $0) }
    }
}
