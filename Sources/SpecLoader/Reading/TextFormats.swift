import Diagnostics
import Foundation

/// The currencies of ISO 4217 in use, without metals and testing codes.
enum CurrencyCodes {
    static let all = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
        CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL
        HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
        MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON
        RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH
        UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// Language tags of BCP 47, as far as documents need them: language, script, region, variants, extensions.
package enum LanguageTag {
    /// As many characters as RFC 5646 asks programs to have room for.
    private static let longest = 35

    package static func isValid(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), (2...3).contains(language.count), isLetters(language) else {
            return false
        }
        if let script = parts.first, script.count == 4, isLetters(script) { parts.removeFirst() }
        if let region = parts.first, region.count == 2 && isLetters(region) || region.count == 3 && isDigits(region) {
            if region.uppercased() == "UK" { return false }
            parts.removeFirst()
        }
        return parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isDigit) }
        }
    }

    /// A valid tag as everybody writes it: `zh-hant-tw` is `zh-Hant-TW`.
    package static func normalized(_ text: String) -> String {
        var isExtension = false
        let parts = text.lowercased().split(separator: "-").enumerated().map { index, part -> String in
            if part.count == 1 { isExtension = true }
            guard index > 0, !isExtension else { return String(part) }
            if index == 1, part.count == 4, isLetters(part) { return part.prefix(1).uppercased() + part.dropFirst() }
            return part.count == 2 && isLetters(part) ? part.uppercased() : String(part)
        }
        return parts.joined(separator: "-")
    }

    /// `en_GB`, `EN-gb`, `en-UK`.
    package static func near(_ text: String) -> String? {
        let parts = text.split { $0 == "-" || $0 == "_" || $0 == " " }
        guard let language = parts.first, parts.count <= 2 else { return nil }
        let region = parts.dropFirst().first.map { $0.uppercased() == "UK" ? "GB" : $0.uppercased() }
        let tag = ([language.lowercased()] + [region].compactMap { $0 }).joined(separator: "-")
        return isValid(tag) && tag != text ? tag : nil
    }

    private static func isLetters(_ text: some StringProtocol) -> Bool { text.allSatisfy { $0.isASCII && $0.isLetter } }

    private static func isDigits(_ text: some StringProtocol) -> Bool { text.allSatisfy(\.isDigit) }
}

/// Time zones of the IANA database, by their names.
enum TimeZones {
    static let all = Set(TimeZone.knownTimeZoneIdentifiers)

    static func isKnown(_ text: String) -> Bool { all.contains(text) }

    /// `europe/ljubljana`, `Europe/Lubljana`, `Ljubljana`.
    static func near(_ text: String) -> String? {
        let words = text.replacing(" ", with: "_").lowercased()
        let sorted = all.sorted()
        return sorted.first { $0.lowercased() == words || $0.lowercased().hasSuffix("/" + words) }
            ?? NearestName.find(text, in: sorted)
    }
}

/// Addresses that a document may link to: http, https and mailto.
enum WebAddress {
    static func isValid(_ text: String) -> Bool {
        guard !text.contains(where: { $0.isWhitespace || $0 == "<" || $0 == ">" || $0 == "\"" || $0 == "\\" }) else {
            return false
        }
        let lower = text.lowercased()
        if lower.hasPrefix("mailto:") {
            let parts = text.dropFirst("mailto:".count).split(separator: "@", omittingEmptySubsequences: false)
            return parts.count >= 2 && parts.allSatisfy { !$0.isEmpty }
        }
        for scheme in ["https://", "http://"] where lower.hasPrefix(scheme) {
            guard let first = text.dropFirst(scheme.count).first else { return false }
            return first.isLetter || first.isNumber || first == "["
        }
        return false
    }

    /// `www.example.com/page` and `sales@example.com`, with what they lack.
    static func near(_ text: String) -> String? {
        guard !text.contains(":"), text.contains(".") else { return nil }
        let whole = (text.contains("@") ? "mailto:" : "https://") + text
        return isValid(whole) ? whole : nil
    }
}
