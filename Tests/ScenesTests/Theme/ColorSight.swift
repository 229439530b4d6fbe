import Drawing
import Numerics

/// How a color is seen.
enum ColorSight: String, CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia, grey

  /// The color as this sight has it, as linear red, green and blue.
  ///
  /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
  /// deficiency", 2009, doi:10.1109/TVCG.2009.113: the matrices of full severity, on linear light. Grey is
  /// the luminance of Rec. 709.
  func seen(_ color: Color) -> [Double] {
    let light = [color.red, color.green, color.blue].map(Self.linear)
    return matrix.map { row in zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } }.map { min(max($0, 0), 1) }
  }

  /// The distance of two colors in CIE L*a*b* (1976), of which about 2.3 is just noticed.
  func distance(_ a: Color, _ b: Color) -> Double {
    zip(Self.lab(seen(a)), Self.lab(seen(b))).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    case .grey: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    }
  }

  /// The light of a part of an sRGB color (IEC 61966-2-1).
  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : exponential(2.4 * logarithm((part + 0.055) / 1.055))
  }

  /// L*, a* and b* of linear sRGB under D65.
  private static func lab(_ rgb: [Double]) -> [Double] {
    let matrix = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = matrix.map { $0.reduce(0, +) }
    let f = zip(matrix, white).map { row, white -> Double in
      let share = zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 } / white
      return share > 216.0 / 24389 ? exponential(logarithm(share) / 3) : (24389.0 / 27 * share + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
