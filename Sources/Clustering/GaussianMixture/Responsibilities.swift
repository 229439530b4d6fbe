import Numerics

/// How much each component is responsible for each customer: the probability that a customer, being what
/// it is, was drawn from that component. Every customer's responsibilities sum to 1.
public struct Responsibilities: Hashable, Sendable {
  /// How many customers there are.
  public let count: Int
  /// How many components there are.
  public let components: Int
  /// Laid out as the kernels read it: block after block, in a block component after component, eight
  /// customers side by side. Lanes past the last customer are 0.
  let blocks: [SIMD8<Double>]

  init(count: Int, components: Int, blocks: [SIMD8<Double>]) {
    self.count = count
    self.components = components
    self.blocks = blocks
  }

  /// Responsibilities from a function of row and component, which is asked in the order of the rows.
  init(count: Int, components: Int, _ value: (_ row: Int, _ component: Int) -> Double) {
    var blocks = Array(repeating: SIMD8<Double>(), count: Chunks(rows: count).blocks * components)
    for row in 0..<count {
      for component in 0..<components {
        blocks[row / Chunks.lanes * components + component][row % Chunks.lanes] = value(row, component)
      }
    }
    self.init(count: count, components: components, blocks: blocks)
  }

  /// The responsibility of a component for a customer.
  public subscript(row: Int, component: Int) -> Double {
    blocks[row / Chunks.lanes * components + component][row % Chunks.lanes]
  }

  /// The responsibilities of all components for one customer.
  public subscript(row row: Int) -> [Double] { (0..<components).map { self[row, $0] } }

  /// The component most responsible for a customer; of equals the one with the lowest number.
  public func mostResponsible(row: Int) -> Int {
    (1..<max(1, components)).reduce(0) { self[row, $1] > self[row, $0] ? $1 : $0 }
  }

  /// Every customer with the component most responsible for it.
  public var labels: Labels { Labels((0..<count).map { mostResponsible(row: $0) }) }

  /// The responsibilities as a table, customers x components.
  public var matrix: Matrix {
    Matrix(rows: count, columns: components, values: (0..<count).flatMap { self[row: $0] })
  }
}
