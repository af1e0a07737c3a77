import Foundation
import StructuredData
import Testing

@Suite("JSON")
struct JSONTextTests {
    @Test("reads back as the same text, whatever the text is", arguments: trickyTexts)
    func texts(text: String) throws {
        let value: StructuredValue = .map([.init(text, .list([.text(text)]))])
        for json in [value.jsonText, value.compactJSONText] {
            let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: [String]]
            #expect(read?.first.map { Array($0.key.unicodeScalars) } == Array(text.unicodeScalars))
            #expect(read?.first?.value.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        }
    }

    @Test("has no control character in it, the one that deletes included")
    func controls() {
        let text = String(String.UnicodeScalarView((0...0x1F).map { UnicodeScalar($0) } + ["\u{7F}"]))
        let json = StructuredValue.text(text).compactJSONText
        #expect(json.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        #expect(json.hasSuffix(#"\u001f\u007f""#))
    }

    @Test("is indented by two blanks, members in their order, with a newline at its end")
    func layout() {
        let value: StructuredValue = [
            "z": 1, "a": [true, .null, "x"], "empty": .map([]), "none": [], "cost": .decimal(hundredths: -5),
            "m": ["k": [["x": 1]]],
        ]
        #expect(
            value.jsonText == """
                {
                  "z": 1,
                  "a": [
                    true,
                    null,
                    "x"
                  ],
                  "empty": {},
                  "none": [],
                  "cost": -0.05,
                  "m": {
                    "k": [
                      {
                        "x": 1
                      }
                    ]
                  }
                }

                """)
        #expect(
            value.compactJSONText
                == #"{"z": 1, "a": [true, null, "x"], "empty": {}, "none": [], "cost": -0.05, "m": {"k": [{"x": 1}]}}"#)
    }

    @Test("is the same on one line and on many, for values of many shapes")
    func random() throws {
        var values = RandomValues(seed: 1)
        for _ in 0..<300 {
            let value = values.value()
            let options: JSONSerialization.ReadingOptions = [.fragmentsAllowed]
            let long = try JSONSerialization.jsonObject(with: Data(value.jsonText.utf8), options: options)
            let short = try JSONSerialization.jsonObject(with: Data(value.compactJSONText.utf8), options: options)
            #expect((long as? NSObject) == (short as? NSObject))
            #expect(!value.compactJSONText.contains("\n"))
        }
    }

    @Test(
        "writes hundredths with two decimals",
        arguments: [
            (0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123, "1.23"), (-55948, "-559.48"),
            (.min, "-92233720368547758.08"),
        ])
    func decimals(hundredths: Int, text: String) {
        #expect(StructuredValue.decimal(hundredths: hundredths).compactJSONText == text)
    }
}
