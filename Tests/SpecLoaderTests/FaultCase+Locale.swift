import Records
import SalesModel

extension FaultCase {
    /// Currencies, time zones and languages.
    static let localeCases = [
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
    ]
}
