import ArgumentParser

/// `internal`, `partner` or `customer`
enum ReaderName: String, ExpressibleByArgument, CaseIterable {
    case `internal`
    case partner
    case customer
}
