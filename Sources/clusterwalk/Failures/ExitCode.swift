/// How the program ends, in the numbers of sysexits(3) where it has one.
enum ExitCode: Int32, Sendable {
  case done = 0
  /// A check that was asked for said no.
  case checkFailed = 1
  case wrongUsage = 64
  case badData = 65
  case noInput = 66
  /// A program that is needed is not there.
  case unavailable = 69
  /// A bug of the program itself.
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  case interrupted = 130
}
