import Records
import SalesModel

extension FaultCase {
    /// Codes, tags, addresses, choices and texts.
    static let wordCases = [
        FaultCase(
            "currency: eur", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            currency: eur
            """,
            tells: """
                a.yaml:7:11: error[S07]: 'eur' is not a currency code
                    7 | currency: eur
                      |           ^^^
                   help: did you mean 'EUR'?
                """),
        FaultCase(
            "currency: €", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            currency: €
            """,
            tells: """
                a.yaml:7:11: error[S07]: '€' is not a currency code
                    7 | currency: €
                      |           ^
                   help: did you mean 'EUR'?
                """),
        FaultCase(
            "currency: XYZ", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            currency: XYZ
            """,
            tells: """
                a.yaml:7:11: error[S07]: 'XYZ' is not a currency code
                    7 | currency: XYZ
                      |           ^^^
                   help: write the three letters of ISO 4217: EUR, GBP, USD
                """),
        FaultCase(
            "currency: Bitcoin", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            currency: Bitcoin
            """,
            tells: """
                a.yaml:7:11: error[S07]: 'Bitcoin' is not a currency code
                    7 | currency: Bitcoin
                      |           ^^^^^^^
                   help: write the three letters of ISO 4217: EUR, GBP, USD
                """),
        FaultCase(
            "zone: Ljubljana", DealFields.entity,
            """
            name: n
            company: c
            stage: s
            rep: r
            manager: m
            contacts: [{id: a, name: A}]
            zone: Ljubljana
            """,
            tells: """
                a.yaml:7:7: error[S07]: 'Ljubljana' is not a time zone
                    7 | zone: Ljubljana
                      |       ^^^^^^^^^
                   help: did you mean 'Europe/Ljubljana'?
                """),
        FaultCase(
            "locale: en_GB", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            locale: en_GB
            """,
            tells: """
                a.yaml:7:9: error[S07]: 'en_GB' is not a language tag
                    7 | locale: en_GB
                      |         ^^^^^
                   help: did you mean 'en-GB'?
                """),
        FaultCase(
            "locale: en-UK", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            locale: en-UK
            """,
            tells: """
                a.yaml:7:9: error[S07]: 'en-UK' is not a language tag
                    7 | locale: en-UK
                      |         ^^^^^
                   help: did you mean 'en-GB'?
                """),
        FaultCase(
            "locale: English", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            locale: English
            """,
            tells: """
                a.yaml:7:9: error[S07]: 'English' is not a language tag
                    7 | locale: English
                      |         ^^^^^^^
                   help: write a language, and a country if it matters: en-GB, de, pt-BR
                """),
        FaultCase(
            "locale: EN-gb", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            locale: EN-gb
            """,
            tells: ""),
        FaultCase(
            "locale: q", DealFields.entity,
            """
            name: A
            company: B
            stage: c
            rep: D
            manager: E
            contacts: []
            locale: q
            """,
            tells: """
                a.yaml:7:9: error[S07]: 'q' is not a language tag
                    7 | locale: q
                      |         ^
                   help: write a language, and a country if it matters: en-GB, de, pt-BR
                """),
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
        FaultCase(
            "advocate: maybe", ContactFields.entity,
            """
            id: a
            name: A
            advocate: maybe
            """,
            tells: """
                a.yaml:3:11: error[S07]: 'advocate' expects true or false, found 'maybe'
                    3 | advocate: maybe
                      |           ^^^^^
                   help: write true or false
                """),
        FaultCase(
            "advocate: y", ContactFields.entity,
            """
            id: a
            name: A
            advocate: y
            """,
            tells: """
                a.yaml:3:11: error[S07]: 'advocate' expects true or false, found 'y'
                    3 | advocate: y
                      |           ^
                   help: write true or false
                """),
        FaultCase(
            "influence: High", ContactFields.entity,
            """
            id: a
            name: A
            influence: High
            """,
            tells: """
                a.yaml:3:12: error[S08]: 'High' is not a choice for 'influence'
                    3 | influence: High
                      |            ^^^^
                   help: did you mean 'high'? The choices are 'high', 'medium', 'low'
                """),
        FaultCase(
            "influence: hgih", ContactFields.entity,
            """
            id: a
            name: A
            influence: hgih
            """,
            tells: """
                a.yaml:3:12: error[S08]: 'hgih' is not a choice for 'influence'
                    3 | influence: hgih
                      |            ^^^^
                   help: did you mean 'high'? The choices are 'high', 'medium', 'low'
                """),
        FaultCase(
            "influence: enormous", ContactFields.entity,
            """
            id: a
            name: A
            influence: enormous
            """,
            tells: """
                a.yaml:3:12: error[S08]: 'enormous' is not a choice for 'influence'
                    3 | influence: enormous
                      |            ^^^^^^^^
                   help: choose one of 'high', 'medium', 'low'
                """),
        FaultCase(
            "several lines where one is expected", RoleFields.entity,
            """
            id: buyer
            name: Buyer
            side: buyer
            description: |
              Two
              lines
            """,
            tells: """
                a.yaml:5:3: error[S11]: 'description' is one line of text, found several
                    5 |   Two
                      |   ^^^
                   help: to break a long text in the file only, begin it with '>' instead of '|'
                """),
        FaultCase(
            "a control character by escape", RoleFields.entity,
            """
            id: a
            name: "A\\x07B"
            side: buyer
            """,
            tells: """
                a.yaml:2:8: error[S10]: the text holds an invisible character, U+0007
                    2 | name: "A\\x07B"
                      |        ^^^^^^
                   help: delete it; it often comes along when text is pasted
                """),
        FaultCase(
            "a control character in the file", RoleFields.entity,
            """
            id: a
            name: A\u{7}B
            side: byer
            """,
            tells: """
                a.yaml:2:8: error[S10]: the text holds an invisible character, U+0007
                    2 | name: A�B
                      |        ^
                   help: delete it; it often comes along when text is pasted
                a.yaml:3:7: error[S08]: 'byer' is not a choice for 'side'
                    3 | side: byer
                      |       ^^^^
                   help: did you mean 'buyer'? The choices are 'buyer', 'seller', 'partner', 'community'
                """),
        FaultCase(
            "a private character", RoleFields.entity,
            """
            id: a
            name: Ada \u{100000} Byron
            side: buyer
            """,
            tells: """
                a.yaml:2:11: error[S10]: the text holds a private character, U+100000
                    2 | name: Ada \u{100000} Byron
                      |           ^
                   help: delete it; characters from U+100000 up are kept for the making of documents
                """),
        FaultCase(
            "many faults, each told once", DealFields.entity,
            """
            name: A
            company: [B]
            stage: c
            rep: D
            manger: E
            close_date: 1.2.2026
            amount: 12,500
            status: opne
            contacts:
              - id: Ada B
                name: Ada
                influence: hig
                influence: high
              - nam: Bob
            actions:
              - text: |
                  a
                  b
                side: buyr
            """,
            tells: """
                a.yaml:2:10: error[S03]: 'company' expects one line of text, found a list
                    2 | company: [B]
                      |          ^
                   help: write one value behind the colon; a text that begins with [ or - stands in quotes
                a.yaml:5:1: error[S02]: 'manger' is not a key of a deal
                    5 | manger: E
                      | ^^^^^^
                   help: did you mean 'manager'?
                a.yaml:6:13: error[S07]: 'close_date' expects a day such as 2026-12-01, found '1.2.2026'
                    6 | close_date: 1.2.2026
                      |             ^^^^^^^^
                   help: write it as 2026-02-01
                a.yaml:7:9: error[S07]: the number '12,500' can be read in two ways
                    7 | amount: 12,500
                      |         ^^^^^^
                   help: write 12500, or 12.5
                a.yaml:8:9: error[S08]: 'opne' is not a choice for 'status'
                    8 | status: opne
                      |         ^^^^
                   help: did you mean 'open'? The choices are 'open', 'won', 'lost', 'no_decision'
                a.yaml:10:9: error[S06]: 'Ada B' is no id: ids are lower-case letters, digits and hyphens
                   10 |   - id: Ada B
                      |         ^^^^^
                   help: write 'ada-b'
                a.yaml:12:16: error[S08]: 'hig' is not a choice for 'influence'
                   12 |     influence: hig
                      |                ^^^
                   help: did you mean 'high'? The choices are 'high', 'medium', 'low'
                a.yaml:13:5: error[S05]: 'influence' is written twice; it already stands in line 12
                   13 |     influence: high
                      |     ^^^^^^^^^
                   help: keep one of the two
                a.yaml:14:5: error[S02]: 'nam' is not a key of a contact
                   14 |   - nam: Bob
                      |     ^^^
                   help: did you mean 'name'?
                a.yaml:14:5: error[S04]: this contact has no 'id'
                   14 |   - nam: Bob
                      |     ^^^
                   help: add 'id: a-short-name' (what the deal calls them)
                a.yaml:17:7: error[S11]: 'text' is one line of text, found several
                   17 |       a
                      |       ^
                   help: to break a long text in the file only, begin it with '>' instead of '|'
                a.yaml:19:11: error[S08]: 'buyr' is not a choice for 'side'
                   19 |     side: buyr
                      |           ^^^^
                   help: did you mean 'buyer'? The choices are 'buyer', 'seller'
                """),
    ]
}
