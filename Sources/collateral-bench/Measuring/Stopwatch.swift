enum Stopwatch {
    /// Seconds that the work takes.
    static func time(_ work: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        return try clock.measure(work) / .seconds(1)
    }
}
