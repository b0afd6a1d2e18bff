import ArgumentParser

/// The program as its `main` starts it.
package enum Program {
    /// Runs the command of the command line; ends the process with its exit status where it is not 0.
    package static func run() { Collateral.main() }
}
