import Records
import SalesModel

extension FaultCase {
    /// Addresses on the web, and paths in the workspace.
    static let addressCases = [
        FaultCase(
            "link: www.example.com/x", PlanFields.entity,
            """
            interaction: a
            link: www.example.com/x
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'www.example.com/x' is not a web address
                    2 | link: www.example.com/x
                      |       ^^^^^^^^^^^^^^^^^
                   help: write 'https://www.example.com/x'
                """),
        FaultCase(
            "link: ftp://example.com", PlanFields.entity,
            """
            interaction: a
            link: ftp://example.com
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'ftp://example.com' is not a web address
                    2 | link: ftp://example.com
                      |       ^^^^^^^^^^^^^^^^^
                   help: write it with https://, http:// or mailto: and without spaces
                """),
        FaultCase(
            "link: https://exa mple.com", PlanFields.entity,
            """
            interaction: a
            link: https://exa mple.com
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'https://exa mple.com' is not a web address
                    2 | link: https://exa mple.com
                      |       ^^^^^^^^^^^^^^^^^^^^
                   help: write it with https://, http:// or mailto: and without spaces
                """),
        FaultCase(
            "link: javascript:alert(1)", PlanFields.entity,
            """
            interaction: a
            link: javascript:alert(1)
            """,
            tells: """
                a.yaml:2:7: error[S07]: 'javascript:alert(1)' is not a web address
                    2 | link: javascript:alert(1)
                      |       ^^^^^^^^^^^^^^^^^^^
                   help: write it with https://, http:// or mailto: and without spaces
                """),
        FaultCase(
            "url: ada@example.com", ContactLinkFields.entity,
            """
            url: ada@example.com
            """,
            tells: """
                a.yaml:1:6: error[S07]: 'ada@example.com' is not a web address
                    1 | url: ada@example.com
                      |      ^^^^^^^^^^^^^^^
                   help: write 'mailto:ada@example.com'
                """),
        FaultCase(
            "asset: ../secret.pdf", CollateralFields.entity,
            """
            id: a
            title: T
            message: M
            asset: ../secret.pdf
            """,
            tells: """
                a.yaml:4:8: error[S07]: '../secret.pdf' leads out of the workspace
                    4 | asset: ../secret.pdf
                      |        ^^^^^^^^^^^^^
                   help: copy the file into the workspace and write its path from there
                """),
        FaultCase(
            "asset: /etc/passwd", CollateralFields.entity,
            """
            id: a
            title: T
            message: M
            asset: /etc/passwd
            """,
            tells: """
                a.yaml:4:8: error[S07]: '/etc/passwd' leads out of the workspace
                    4 | asset: /etc/passwd
                      |        ^^^^^^^^^^^
                   help: copy the file into the workspace and write its path from there
                """),
        FaultCase(
            "asset: C:\\deck.pptx", CollateralFields.entity,
            """
            id: a
            title: T
            message: M
            asset: C:\\deck.pptx
            """,
            tells: """
                a.yaml:4:8: error[S07]: 'C:\\deck.pptx' leads out of the workspace
                    4 | asset: C:\\deck.pptx
                      |        ^^^^^^^^^^^^
                   help: copy the file into the workspace and write its path from there
                """),
        FaultCase(
            "asset: http://example.com/x.pdf", CollateralFields.entity,
            """
            id: a
            title: T
            message: M
            asset: http://example.com/x.pdf
            """,
            tells: """
                a.yaml:4:8: error[S07]: 'http://example.com/x.pdf' is neither a file of the workspace nor an https link
                    4 | asset: http://example.com/x.pdf
                      |        ^^^^^^^^^^^^^^^^^^^^^^^^
                   help: write a path such as assets/one-pager.pdf, or a link that begins with https://
                """),
    ]
}
