/// Which comes first where a date begins with two numbers of two digits.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 31/12/2010: day, month, year.
  case dayFirst = "dmy"
  /// 12/31/2010: month, day, year.
  case monthFirst = "mdy"
}
