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
    let responder: PreviewResponder

    /// With `live`, browsers are told about every rebuild.
    package init(host: String, ports: [Int], pages: any FileSource, live: LivePages? = nil) {
        self.host = host
        self.ports = ports
        responder = PreviewResponder(answering: Answering(pages: pages, host: host), live: live)
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
        let application = Application(
            responder: responder,
            server: .http1(configuration: HTTP1Channel.Configuration(idleTimeout: .seconds(30))),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
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

    /// More wait until one of them is closed.
    private static let connections = 512
}

/// Why a preview does not begin.
package enum PreviewError: Error, Equatable {
    /// `code` is `errno` of the failed call.
    case cannotListen(host: String, port: Int, code: Int32)
    case unknownHost(String)
}
