import ArgumentParser
import ServiceDesk

/// A command that does something, as opposed to a noun that only groups verbs.
protocol Verb: ParsableCommand {
  /// Throws ``CommandEnd`` for everything that did not go well.
  func carryOut(in session: Session) async throws(CommandEnd)
}

/// One command line on its way: the program behind it and the console before it.
struct Session: Sendable {
  let program: any Program
  let console: Console

  func print(_ text: String) { console.out(text + "\n") }
  func complain(_ end: CommandEnd) { console.err(end.text) }

  func configuration(_ place: PlaceOptions) throws(CommandEnd) -> Configuration {
    try configuration(at: place.config, place.overrides)
  }

  func configuration(
    at path: String?, _ overrides: ConfigurationOverrides
  ) throws(CommandEnd) -> Configuration {
    do {
      return try Configuration.load(at: path, overrides, environment: console.environment)
    } catch {
      throw CommandEnd(error)
    }
  }

  func tables(_ place: PlaceOptions) throws(CommandEnd) -> any TableFiles {
    let configuration = try configuration(place)
    do { return try program.tables(configuration) } catch { throw CommandEnd(error) }
  }

  /// Opens the desk for `work` and closes it whatever comes of it.
  func atDesk<Answer>(
    _ place: PlaceOptions, _ work: (Desk) async throws(CommandEnd) -> Answer
  ) async throws(CommandEnd) -> Answer {
    let open = try await program(openDesk: try configuration(place))
    let result: Result<Answer, CommandEnd>
    do {
      result = .success(try await work(open.desk))
    } catch {
      result = .failure(error)
    }
    await open.close()
    return try result.get()
  }

  private func program(openDesk configuration: Configuration) async throws(CommandEnd) -> OpenDesk {
    do {
      return try await program.openDesk(configuration)
    } catch {
      throw CommandEnd(error)
    }
  }
}

extension Desk {
  /// A question to the database, in the command line's words of failure.
  func ask<Answer: Sendable>(
    _ question: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> Answer
  ) async throws(CommandEnd) -> Answer {
    do {
      return try await store.read(question)
    } catch {
      throw CommandEnd(error)
    }
  }

  /// Carries out a command under a fresh id; a refusal ends the command line.
  func order<Command: DeskCommand>(
    _ command: Command, as actor: Actor
  ) async throws(CommandEnd) -> Command.Answer {
    let decision: Decision<Command.Answer>
    do {
      decision = try await perform(command, as: actor, id: newCommandID())
    } catch {
      throw CommandEnd(error)
    }
    return try answer(decision)
  }
}

/// What was decided, or the end of the command line when it was refused.
func answer<Answer>(_ decision: Decision<Answer>) throws(CommandEnd) -> Answer {
  switch decision {
  case .done(let answer): return answer
  case .refused(let refusal): throw CommandEnd(refusal)
  }
}
