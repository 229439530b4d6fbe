import Drawing
import Synchronization

/// Measures texts as they are drawn on frames and pages. May be shared by threads.
public final class PangoMetrics: TextMetrics, Sendable {
  private struct State {
    let typesetter: Typesetter
    var recent = RecentCache<LaidText.Key, Measure>(limit: 8192)
  }

  private struct Measure {
    var width: Double
    var lines: Int
  }

  private let state: Mutex<State>

  /// A measure by these fonts.
  public init(fonts: Fonts) throws(RenderError) {
    state = Mutex(State(typesetter: try Typesetter(fonts: fonts)))
  }

  public func extent(
    of string: String, style: TextStyle, wrapWidth: Double?, maximumLines: Int?, lineHeight: Double
  ) -> TextExtent {
    let key = LaidText.Key(string: string, style: style, wrapWidth: wrapWidth, maximumLines: maximumLines)
    let measure = state.withLock { state in
      let typesetter = state.typesetter
      return state.recent.value(for: key) {
        let text = typesetter.lay(key)
        return Measure(width: text.width, lines: text.lines.count)
      }
    }
    return TextExtent(
      width: measure.width, lines: measure.lines, size: style.size, lineHeight: lineHeight)
  }
}
