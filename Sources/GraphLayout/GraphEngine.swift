/// Whether graphs can be laid out here: Graphviz's library is part of the program, its engine `dot` a file beside it.
package enum GraphEngine {
    package static var isInstalled: Bool { Graphviz.alone { _ in true } ?? false }

    /// Where the engine may lie, absolute: as long as these files look as they did, it is as installed as it was.
    package static var files: [String] { Graphviz.engineFiles }
}
