import Glibc
import NIOCore
import NIOHTTPTypes
import Synchronization

/// What a server grants to connections, so that none of them, and no host by itself, keeps it from others.
package struct ConnectionLimits: Sendable {
    /// More wait until one of them is closed.
    package var connections = 512
    /// Of these from one address; further ones are closed at once.
    package var connectionsOfAddress = 256
    /// Of these that may wait for news of rebuilds; others are told to come back.
    package var listeners = 128
    /// How long a connection may be silent, and how long the first line and fields of a request may take.
    package var silence: Duration = .seconds(30)
    /// How long the rest of a request may take.
    package var request: Duration = .seconds(10)
    /// How long a client may take no byte of an answer.
    package var answer: Duration = .seconds(30)

    package init() {}
}

/// How many connections each address has open.
final class OpenConnections: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Whether `address` may have one more; who may says `leave` when it is closed.
    func enter(_ address: String) -> Bool {
        counts.withLock { counts in
            guard counts[address, default: 0] < limit else { return false }
            counts[address, default: 0] += 1
            return true
        }
    }

    func leave(_ address: String) {
        counts.withLock { counts in
            guard let count = counts[address] else { return }
            counts[address] = count > 1 ? count - 1 : nil
        }
    }
}

/// How many more clients may wait for news.
final class FreeSeats: Sendable {
    private let count: Mutex<Int>

    init(_ count: Int) { self.count = Mutex(count) }

    /// `nil` when all are taken.
    func take() -> Seat? {
        count.withLock { count in
            guard count > 0 else { return nil }
            count -= 1
            return Seat(self)
        }
    }

    fileprivate func giveBack() { count.withLock { $0 += 1 } }
}

/// One of them, free again when nobody holds it any more.
final class Seat: Sendable {
    private let seats: FreeSeats

    fileprivate init(_ seats: FreeSeats) { self.seats = seats }

    deinit { seats.giveBack() }
}

/// Closes a connection that is one too many, whose request does not end, or whose client does not take its answer.
///
/// The time that a connection is silent is Hummingbird's to watch; it takes each byte of a body for a sign of life, and
/// asks nothing while an answer is being written.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private let open: OpenConnections
    /// Closes the connection when a request takes too long.
    private var deadline: Scheduled<Void>?
    /// Closes it when no piece of an answer was taken for too long.
    private var patience: Scheduled<Void>?
    /// Pieces of answers that are not with the client yet.
    private var waiting = 0

    init(_ limits: ConnectionLimits, _ open: OpenConnections) {
        self.limits = limits
        self.open = open
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { enter(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        enter(context)
        context.fireChannelActive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadline?.cancel()
        patience?.cancel()
    }

    private func enter(_ context: ChannelHandlerContext) {
        guard let address = context.remoteAddress?.ipAddress else { return }
        guard open.enter(address) else { return context.close(promise: nil) }
        context.channel.closeFuture.whenComplete { [open] _ in open.leave(address) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: deadline = closing(context, after: limits.request)
        case .body: break
        case .end: deadline?.cancel()
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let taken = promise ?? context.eventLoop.makePromise()
        waiting += 1
        if patience == nil { patience = ending(context) }
        taken.futureResult.assumeIsolated().whenComplete { _ in
            self.waiting -= 1
            self.patience?.cancel()
            self.patience = self.waiting > 0 ? self.ending(context) : nil
        }
        context.write(data, promise: taken)
    }

    /// Without a farewell, for which the system would keep what the client does not take.
    private func ending(_ context: ChannelHandlerContext) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.answer)) {
            if let socket = context.channel as? any SocketOptionProvider {
                _ = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
            }
            context.close(promise: nil)
        }
    }

    private func closing(_ context: ChannelHandlerContext, after time: Duration) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) { context.close(promise: nil) }
    }
}
