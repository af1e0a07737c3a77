import Foundation
import StructuredData
import Testing

@Suite struct Base64Tests {
    @Test("Base64 of any bytes is what others read as these bytes", arguments: 0..<64)
    func anyBytes(seed: Int) {
        let bytes = (0..<seed).map { UInt8(truncatingIfNeeded: ($0 &+ seed) &* 167) }
        #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
    }
}
