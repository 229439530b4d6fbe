@testable import Web

extension Page {
  /// A page that can be about everything, and all of whose letters are half as wide as high.
  static func knowing() -> Page {
    var page = Page { letters, _, _ in 0.5 * Double(letters.count) }
    for subject in PageSubject.all { page.know(subject) }
    return page
  }
}
