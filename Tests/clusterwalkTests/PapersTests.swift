import Runs
import Testing

@testable import clusterwalk

/// Every handout on every paper, in every theme.
@Suite struct PapersTests {
  static let kinds = [
    "segments -k 2 --bootstraps 0", "storyboard --restarts 1", "exploration",
    "choosing-k --range 1..3 --restarts 1 --references 2 --bootstraps 1", "worksheet", "lesson k-means",
  ]

  @Test(arguments: kinds, ["a4", "letter"])
  func `every handout is drawn on every paper and in every theme`(kind: String, paper: String) throws {
    let folder = try TemporaryFolder()
    for theme in ["light", "dark", "print"] {
      let result = try shell(
        """
        cd \(folder("")) && "$CLUSTERWALK" handout \(kind) --quiet --paper \(paper) --theme \(theme) \
        --out page.pdf && qpdf --check page.pdf && rm page.pdf
        """)
      #expect(result.code == 0, "\(kind), \(paper), \(theme): \(result.errors)")
    }
  }
}
