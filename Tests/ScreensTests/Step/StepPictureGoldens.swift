import Drawing
import Runs
import TestSupport
import Testing

@testable import Screens

/// How runs look as characters, without color.
@Suite struct StepPictureGoldens {
  @Test(arguments: Algorithm.all.map(\.name))
  func theEndOfARun(name: String) throws {
    let algorithm = try #require(Algorithm.all.first { $0.name == name })
    var player = try SteppedRun(algorithm, ["follow": "7"]).player
    player.strike(.end)
    let layout = ScreenLayout(
      player.screen, columns: 80, rows: 24,
      colors: ScreenLayout.Colors(muted: Theme.terminal.muted, accent: Theme.terminal.ink))
    let difference = differenceFromGolden(layout.grid.lines.joined(separator: "\n"), name)
    #expect(difference == nil)
  }
}
