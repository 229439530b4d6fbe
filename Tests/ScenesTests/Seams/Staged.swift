import Drawing
import TestSupport

@testable import Scenes

/// A scene that says what lies on its stage at a moment, apart from emphasis.
protocol Staged: Scene {
  associatedtype StageMarks: Equatable
  func stageMarks(at moment: Moment) -> StageMarks
}

extension KMeansScene: Staged {
  func stageMarks(at moment: Moment) -> KMeansStage.Marks { stage.marks(at: moment) }
}

extension HierarchicalScene: Staged {
  func stageMarks(at moment: Moment) -> HierarchicalStage.Marks { stage.marks(at: moment) }
}

extension GaussianMixtureScene: Staged {
  func stageMarks(at moment: Moment) -> GaussianMixtureStage.Marks { stage.marks(at: moment) }
}

extension ChoosingKScene: Staged {
  func stageMarks(at moment: Moment) -> ChoosingKStage.Marks { stage.marks(at: moment) }
}

extension CompareScene: Staged {
  /// Those of every run, as they are painted in its own place.
  func stageMarks(at moment: Moment) -> [PaintedMarks] {
    let picture = picture(at: moment)
    return scenes.indices.map { PaintedMarks(.stack(picture.parts("run \($0)"))) }
  }
}

/// The marks that a picture has on its stages: shapes at places and outlines, whatever their size and color,
/// which are emphasis.
struct PaintedMarks: Equatable {
  private enum Mark: Hashable {
    case point(MarkerShape, Point)
    case outline(Path)
  }

  private var counts: [Mark: Int] = [:]
  var isEmpty: Bool { counts.isEmpty }

  init(_ picture: Picture) {
    for part in ["customers", "centroids", "means", "outlines"] {
      for picture in picture.parts(part) { collect(picture) }
    }
  }

  private mutating func collect(_ picture: Picture) {
    switch picture {
    case .fill, .text: break
    case .stroke(let path, _): counts[.outline(path), default: 0] += 1
    case .points(let points, let marker):
      for point in points { counts[.point(marker.shape, point), default: 0] += 1 }
    case .stack(let pictures): for picture in pictures { collect(picture) }
    case .placed(let picture, _, _), .named(_, let picture): collect(picture)
    }
  }
}
