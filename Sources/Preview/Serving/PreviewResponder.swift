import ArchiveModel
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Publishing

/// Turns HTTP into values and back.
struct PreviewResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let answering: Answering
    let live: LivePages?
    let seats: FreeSeats

    func respond(to request: Request, context: Context) async throws -> Response {
        let asked = PreviewRequest(request)
        if let live, asked.target == "/" + LiveAssets.events, asked.method == "GET" {
            if let refusal = answering.refusal(of: asked) { return response(refusal, asked) }
            guard let seat = seats.take() else { return response(LiveAnswers.tooManyListeners, asked) }
            return events(of: live, request, seat)
        }
        return response(await answering.answer(asked), asked)
    }

    private func response(_ answer: Answer, _ asked: PreviewRequest) -> Response {
        var fields = Self.fields(answer)
        fields[.contentLength] = String(answer.body.count)
        let body = asked.method == "HEAD" ? ResponseBody() : Self.body(answer.body)
        return Response(
            status: HTTPResponse.Status(code: answer.status), headers: fields, body: body)
    }

    private static func body(_ body: Answer.Body) -> ResponseBody {
        switch body {
        case .bytes(let bytes):
            inPieces(bytes.indices) { bytes[$0] }
        case .stored(let file, let range):
            inPieces(range) { try file.bytes(at: $0.lowerBound, count: $0.count)[...] }
        }
    }

    private static func inPieces(
        _ range: Range<Int>, _ bytes: @escaping @Sendable (Range<Int>) throws -> ArraySlice<UInt8>
    ) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            for start in stride(from: range.lowerBound, to: range.upperBound, by: piece) {
                let piece = try bytes(start..<min(start + piece, range.upperBound))
                try await writer.write(ByteBuffer(bytes: piece))
            }
            try await writer.finish(nil)
        }
    }

    /// How much of a file is in memory at a time, and how much a client must take to show that it is there.
    private static let piece = 1 << 16

    private static func fields(_ answer: Answer) -> HTTPFields {
        var fields = HTTPFields()
        for field in answer.fields {
            if let name = HTTPField.Name(field.name) {
                fields.append(HTTPField(name: name, value: field.value))
            }
        }
        return fields
    }

    /// Server-Sent Events: the state of the site now and after every rebuild, until the browser goes away.
    private func events(of live: LivePages, _ request: Request, _ seat: Seat) -> Response {
        let head = Answer(200, type: "text/event-stream", body: .bytes([]))
        let body = ResponseBody { writer in
            defer { withExtendedLifetime(seat) {} }
            let states = await live.states()
            try await request.body.consumeWithCancellationOnInboundClose { _ in
                for await state in states {
                    try await writer.write(ByteBuffer(bytes: Self.event(state)))
                }
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: Self.fields(head), body: body)
    }

    private static func event(_ state: PreviewState) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(state)) ?? Data("{}".utf8)
        return Array("event: state\ndata: ".utf8) + Array(data) + Array("\n\n".utf8)
    }
}

extension PreviewRequest {
    /// A request that names two hosts names none.
    init(_ request: Request) {
        let hasSecondHost = request.headers.contains { $0.name.canonicalName == "host" }
        self.init(
            method: request.method.rawValue, target: request.head.path ?? "",
            host: hasSecondHost ? nil : request.head.authority, range: request.headers[.range])
    }
}
