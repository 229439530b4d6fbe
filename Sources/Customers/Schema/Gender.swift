/// Gender as a number, for those who ask for it: male 0, female 1.
public enum Gender {
  /// 0 for male and 1 for female; nil for any other word.
  public static func code(_ text: String) -> Double? {
    switch text.trimmed.lowercased() {
    case "male", "m", "man": 0
    case "female", "f", "w", "woman": 1
    default: nil
    }
  }
}
