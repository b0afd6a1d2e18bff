package import struct Foundation.Decimal

/// Amounts and figures are decimal, never binary: 0.1 stays 0.1.
package typealias DecimalNumber = Decimal
