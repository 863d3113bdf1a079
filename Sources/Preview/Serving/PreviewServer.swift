import Glibc
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// A web server for one person at work: shows pages from memory or from a folder, and writes nothing.
package struct PreviewServer: Sendable {
    package var host: String
    /// The first that is free is taken; 0 stands for any.
    package var ports: [Int]
    let limits: ConnectionLimits
    let responder: PreviewResponder

    /// With `live`, browsers are told about every rebuild.
    package init(
        host: String, ports: [Int], pages: any FileSource, live: LivePages? = nil,
        limits: ConnectionLimits = ConnectionLimits()
    ) {
        self.host = host
        self.ports = ports
        self.limits = limits
        responder = PreviewResponder(
            answering: Answering(pages: pages, host: host), live: live, seats: FreeSeats(limits.listeners))
    }

    /// Serves until the task is cancelled; calls `isListening` with the port.
    package func run(isListening: @escaping @Sendable (Int) -> Void) async throws {
        for port in ports {
            do {
                return try await run(port, isListening)
            } catch PreviewError.cannotListen(_, _, EADDRINUSE) where port != ports.last {
                continue
            }
        }
    }

    private func run(_ port: Int, _ isListening: @escaping @Sendable (Int) -> Void) async throws {
        let open = OpenConnections(limit: limits.connectionsOfAddress)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [ConnectionGuard(limits, open)],
                    idleTimeout: TimeAmount(limits.silence))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
            onServerRunning: { channel in isListening(channel.localAddress?.port ?? 0) },
            logger: Logger(label: "preview") { _ in SwiftLogNoOpLogHandler() })
        do {
            try await application.run()
        } catch let error as IOError {
            throw PreviewError.cannotListen(host: host, port: port, code: error.errnoCode)
        } catch is SocketAddressError.UnknownHost {
            throw PreviewError.unknownHost(host)
        }
    }
}

/// Why a preview does not begin.
package enum PreviewError: Error, Equatable {
    /// `code` is `errno` of the failed call.
    case cannotListen(host: String, port: Int, code: Int32)
    case unknownHost(String)
}
