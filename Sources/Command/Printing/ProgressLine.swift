import Publishing
import Synchronization

/// Shows how far a build is: a living line on a terminal, once it takes over a second; one line a stage elsewhere.
final class ProgressLine: Sendable {
    private struct State {
        var stage = ""
        var total = 0
        var begun = ContinuousClock.now
        var lastShown: ContinuousClock.Instant?
    }

    private let stream: Terminal.Stream
    private let state = Mutex(State())

    init(stream: Terminal.Stream) { self.stream = stream }

    func show(_ progress: BuildProgress) {
        state.withLock { state in
            switch progress {
            case .stage(let name, let total):
                (state.stage, state.total) = (name, total)
                if !stream.isTerminal {
                    Terminal.print(total > 0 ? "\(name) \(Count.of(total, "file"))" : name, to: stream)
                }
                draw(&state, done: 0)
            case .advanced(let count): draw(&state, done: count)
            }
        }
    }

    /// Removes the living line.
    func clear() {
        state.withLock { state in
            if state.lastShown != nil { Terminal.write("\r\u{1B}[K", to: stream) }
            state.lastShown = nil
        }
    }

    private func draw(_ state: inout State, done: Int) {
        let now = ContinuousClock.now
        guard stream.isTerminal, now - state.begun > .seconds(1),
            state.lastShown.map({ now - $0 > .milliseconds(100) }) ?? true
        else { return }
        state.lastShown = now
        let count = state.total > 0 ? " \(done) of \(state.total)" : ""
        Terminal.write("\r\u{1B}[K\(state.stage)\(count) …", to: stream)
    }
}
