import Fuzzing
import Glibc

/// Which reader is fuzzed: `Scripts/fuzz` says it in the environment.
private let target: FuzzTarget = {
    guard let name = getenv("SLIPWAY_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name)) else {
        fatalError("SLIPWAY_FUZZ_TARGET names no reader; Scripts/fuzz does.")
    }
    return target
}()

/// Called by libFuzzer, which brings `main`, with one input after the other.
@_cdecl("LLVMFuzzerTestOneInput")
public func judgeOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let sentence = target.broken(by: Array(UnsafeBufferPointer(start: start, count: count))) {
        fatalError(sentence)
    }
    return 0
}
