package import Memo

extension Topic: Recordable {
    package static var blank: Topic { Topic("", at: .blank) }

    package mutating func record(in recording: inout Recording) {
        recording.item(&name)
        recording.item(&location)
    }
}
