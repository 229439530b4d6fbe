import Customers
import Purchases
import Testing

@Suite("Faults of purchases")
struct FaultsTests {
  @Test func undecidedDatesNameBothCalls() {
    #expect(
      faults("customer,date,amount\na,1/2/2024,1\na,3/3/2024,1\n", call: "clusterwalk customers --data o.csv")
        == [
          [
            "2:3",
            "“1/2/2024” for “date” may be two days, and no row tells which of day and month comes first",
            "take clusterwalk customers --data o.csv --dates dmy for day first, or clusterwalk customers "
              + "--data o.csv --dates mdy for month first",
          ]
        ])
  }

  @Test func datesThatContradictEachOtherNameBothLines() {
    #expect(
      faults("customer,date,amount\na,13/2/2024,1\na,2/13/2024,1\n") == [
        [
          "3:3",
          "“2/13/2024” for “date” contradicts “13/2/2024” in line 2 as to which of day and month comes first",
          "write all dates one way, best as 2010-12-31",
        ]
      ])
  }

  @Test func datesThatAreNotOfTheOrderAskedForSaySo() {
    #expect(
      faults("customer,date,amount\na,13/2/2024,1\n", PurchaseSettings(dates: .monthFirst)) == [
        [
          "2:3", "“13/2/2024” for “date” is no date with the month first",
          "take clusterwalk customers --dates dmy, or write it as 2010-12-31",
        ]
      ])
  }

  @Test func allOfAKindAreOneFaultWithTwoPlaces() {
    let text =
      "customer,date,amount\na,2024-01-01,1\na,2024-01-01,x1y\n\nb,2024-01-01,2z2\nb,2024-01-01,3k3\n"
    #expect(
      faults(text, PurchaseSettings(choice: PurchaseChoice(amount: "amount"))) == [
        [
          "3:14", "“x1y” for “amount” is not a number; also “2z2” in line 5, and 1 more place",
          "write a number, or leave it empty, or name other columns with --amount",
        ]
      ])
  }

  @Test func rowsOfAnotherLengthAndOpenQuotesAreRefused() {
    #expect(
      faults("customer,date,amount\na,2024-01-01,1\na,2024-01-01\n") == [
        ["3:13", "the row has 2 cells, the header has 3", "add the missing cells, empty if need be"]
      ])
    #expect(
      faults("customer,date,amount\na,2024-01-01,1\na,2024-01-01,\"4\n") == [
        [
          "3:14", "the quote that begins this cell is never closed",
          "close it; a quote inside a quoted cell is doubled",
        ]
      ])
    #expect(
      faults("customer,date,amount\na,2024-01-01,1\na,2024-01-01,\"4\"5\n") == [
        [
          "3:17", "text follows the quote that closes the cell",
          "double the quotes inside a quoted cell: \"\"",
        ]
      ])
  }

  @Test func unknownColumnsNameTheOptionAndWhatThereIs() {
    #expect(
      faults("who,date,amount\na,2024-01-01,1\n") == [
        [
          "1:1", "no column is known to name the customers",
          "name it with --id; the columns are “who”, “date”, “amount”",
        ]
      ])
    #expect(
      faults("customer,date,amount\na,2024-01-01,1\n", PurchaseSettings(choice: PurchaseChoice(date: "dat")))
        == [
          [
            "1:1", "there is no column “dat”",
            "did you mean “date”? The columns are “customer”, “date”, “amount”",
          ]
        ])
  }

  @Test func emptyFilesAndOtherKindsOfFilesAreNamed() {
    let whatItNeeds = "it needs a header and a row for each purchase"
    #expect(faults("") == [["", "the file is empty", whatItNeeds]])
    #expect(faults("\n \n") == [["", "the file is empty", whatItNeeds]])
    #expect(faults("customer,date,amount\n") == [["", "there is a header but no purchase", whatItNeeds]])
    #expect(
      faults("<!DOCTYPE html><p>") == [
        ["", "this looks like a web page", "download the table itself as CSV"]
      ])
    #expect(
      faults("customer,date,amount\n,2024-01-01,1\n") == [
        [
          "", "none of 1 row is a purchase of a customer on a day",
          "look whether --id, --date and --amount name the right columns",
        ]
      ])
  }

  @Test func sumsBeyondTheirBoundsAreRefused() {
    let large = "100000000000000000000"
    #expect(
      faults("customer,date,amount\na,2024-01-01,\(large)\na,2024-01-01,\(large)\n") == [
        [
          "3:14", "“100000000000000000000”, or a sum with it, is larger than can be told",
          "use a larger unit for the column",
        ]
      ])
  }
}
