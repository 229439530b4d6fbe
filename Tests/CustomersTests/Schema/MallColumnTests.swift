import Customers
import Testing

@Suite struct MallColumnTests {
  @Test func spellingsOfTheMallsColumns() {
    let spellings: [(MallColumn, [String])] = [
      (.gender, ["Gender", "Genre", "GENDER", " sex "]),
      (.age, ["Age", "age", "AGE"]),
      (
        .income,
        ["Annual Income (k$)", "Annual_Income(k$)", "annual income", "AnnualIncome (K$)", "Annual-Income_k$"]
      ),
      (
        .spending,
        ["Spending Score (1-100)", "Spending_Score(1-100)", "spending score", "SpendingScore (1–100)"]
      ),
    ]
    for (column, names) in spellings {
      for name in names { #expect(MallColumn(spelled: name) == column, "\(name)") }
    }
    for name in ["", "Income tax", "Score", "Aged", "CustomerID", "Spending"] {
      #expect(MallColumn(spelled: name) == nil, "\(name)")
    }
  }

  @Test func featuresHaveTitlesAndUnitsWhereTheyAreKnown() {
    let titles = [
      ("Annual Income (k$)", "Annual income (k$)", "income"), ("annual_income", "Annual income", "income"),
      ("Spending_Score(1-100)", "Spending score (1–100)", "spending score"),
      ("Spending Score", "Spending score", "spending score"), ("AGE", "Age (years)", "age"),
      ("Genre", "Gender", "gender"), ("Visits (per month)", "Visits (per month)", "Visits (per month)"),
    ]
    for (column, axisTitle, shortName) in titles {
      let feature = Feature(column: column)
      #expect(feature.column == column && feature.axisTitle == axisTitle && feature.shortName == shortName)
    }
    #expect(Feature(column: "Visits").unit == nil)
  }
}
