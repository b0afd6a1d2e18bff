package import DocumentModel
import Records
package import SalesModel

/// What a figure may draw from: the workspace, and where in it the document stands.
package struct FigureRequest: Sendable {
    package var workspace: Workspace
    package var stage: Stage?
    package var interaction: Interaction?
    package var words: Words

    package init(workspace: Workspace, stage: Stage? = nil, interaction: Interaction? = nil, words: Words = Words()) {
        self.workspace = workspace
        self.stage = stage
        self.interaction = interaction
        self.words = words
    }
}
