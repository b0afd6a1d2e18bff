import CFileCalls
import CGraphviz
import Synchronization

/// Graphviz as this program uses it: its engine `dot`, one graph at a time.
///
/// The library keeps what it works with in variables of its own, and two threads in it end the process: ``alone(_:)`` is
/// the only way in.
enum Graphviz {
    /// A context of Graphviz; only who holds the lock uses it.
    private struct State: @unchecked Sendable {
        var context: OpaquePointer?
        var wasLookedFor = false
    }

    private static let state = Mutex(State())

    /// Runs `body` while nobody else is in Graphviz; nil where that is not to be had.
    static func alone<Result: Sendable>(_ body: (_ context: OpaquePointer) -> Result?) -> Result? {
        state.withLock { state in
            if !state.wasLookedFor {
                state.wasLookedFor = true
                state.context = engine().flatMap { graphviz_context($0) }
            }
            return state.context.flatMap(body)
        }
    }

    /// The plug-in of the engine, from the folder beside the library. It is asked for by its name: the list that Graphviz
    /// would go by is made by an installer, and brings what measures text by the fonts at hand.
    private static func engine() -> UnsafeMutableRawPointer? {
        for file in engineFiles {
            if let plugin = dlopen(file, RTLD_NOW), let found = dlsym(plugin, "gvplugin_dot_layout_LTX_library") {
                return found
            }
        }
        return nil
    }

    /// Where it may lie; none where nobody knows where the library is.
    static var engineFiles: [String] {
        guard let library = file_of_function(graphviz_function()) else { return [] }
        let folder = String(cString: library).split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        return ["so.6", "so.7", "so.8", "so", "dylib"].map { "\(folder)/graphviz/libgvplugin_dot_layout.\($0)" }
    }
}
