import ArgumentParser

/// A kind of spec file, as `collateral schema` takes it.
enum SpecKindName: String, ExpressibleByArgument, CaseIterable {
    case process
    case interaction
    case deal
}
