/// Every second, third and so on, so that no more than the most are left; all where there are fewer.
func thinned<Element>(_ elements: [Element], to most: Int) -> [Element] {
  let every = max(1, (elements.count + most - 1) / most)
  return stride(from: 0, to: elements.count, by: every).map { elements[$0] }
}
