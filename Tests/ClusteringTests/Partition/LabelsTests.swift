import Testing

@testable import Clustering

@Suite struct LabelsLaws {
  @Test(arguments: [0, 1, 7, 8, 9, 64, 65])
  func areWhatWasPutIn(count: Int) {
    let plain = (0..<count).map { $0 % 5 }
    var labels = Labels(plain)
    #expect(Array(labels) == plain)
    #expect(labels.sizes(clusters: 5).reduce(0, +) == count)
    if count > 0 {
      labels.apply([LabelChange(row: count - 1, from: plain[count - 1], to: 9)])
      #expect(labels[count - 1] == 9 && labels.dropLast().elementsEqual(plain.dropLast()))
    }
  }

  @Test func nobodyIsAssignedAtFirst() {
    let labels = Labels(unassigned: 11)
    #expect(labels.allSatisfy { $0 == Labels.none })
    #expect(labels.sizes(clusters: 3) == [0, 0, 0])
  }
}
