package import Memo

extension Diagnosed: Recordable where Value: Recordable {
    package static var blank: Diagnosed<Value> { Diagnosed(.blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&value)
        recording.item(&diagnostics)
    }
}
