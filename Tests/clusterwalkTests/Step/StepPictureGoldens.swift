import Runs
import Screens
import TestSupport
import Testing

@testable import clusterwalk

/// How runs look as characters, without color.
@Suite struct StepPictureGoldens {
  @Test(arguments: Algorithm.all.map(\.name))
  func theEndOfARun(name: String) throws {
    let algorithm = try #require(Algorithm.all.first { $0.name == name })
    var player = try SteppedRun(algorithm, ["follow": "7"]).player
    player.strike(.end)
    let layout = ScreenLayout(
      player.screen, columns: 80, rows: 24,
      colors: ScreenLayout.Colors(muted: StepPlayer.theme.muted, accent: StepPlayer.theme.ink))
    let difference = differenceFromGolden(layout.grid.lines.joined(separator: "\n"), name)
    #expect(difference == nil)
  }
}
