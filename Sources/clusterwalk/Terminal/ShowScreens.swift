import Drawing
import Scenes
import Screens

/// Shows a player in the terminal until it wants to quit; false where there is no terminal, or one that
/// knows no control sequences, and nothing was shown.
func showScreens<Shown: Player>(
  of player: Shown, theme: Theme, perform: @escaping (Request, Shown) -> String
) -> Bool {
  let term = environment("TERM")
  if ["", "dumb"].contains(term ?? "") { return false }
  let depth = ColorDepth(noColor: environment("NO_COLOR"), colorTerm: environment("COLORTERM"), term: term)
  let loop = ScreenLoop(
    player, writer: ScreenWriter(depth: depth, paper: theme.paper, ink: theme.ink),
    colors: ScreenLayout.Colors(muted: theme.muted, accent: Color(0xE69F00)), perform: perform)
  guard let loop else { return false }
  loop.run()
  return true
}
