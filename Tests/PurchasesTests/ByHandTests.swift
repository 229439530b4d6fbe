import Customers
import Purchases
import Testing

@Suite("Purchases summed by hand")
struct ByHandTests {
  private let shop = """
    InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice,CustomerID
    1,A,2,12/1/2010 8:26,2.55,17850
    1,B,1,12/1/2010 8:26,3.39,17850
    2,A,6,12/2/2010 9:00,2.55,13047
    C3,A,-1,12/3/2010 9:00,2.55,13047
    4,B,3,12/15/2010 9:00,3.39,12583
    5,B,3,12/15/2010 9:00,3.39,
    6,A,1,12/11/2010 20:01,0.1,17850
    7,A,1,12/12/2010 20:01,0.2,17850

    """

  @Test func everyColumnIsTheSumOfItsRows() throws {
    let table = try summed(shop)
    #expect(
      table.header == [
        "CustomerID", "recency_days", "orders", "amount", "average_order", "first_purchase_days", "items",
        "days_between_orders",
      ])
    // The last purchase is of the 15th, so days count to the 16th.
    #expect(table.asOf.description == "2010-12-16")
    #expect(
      rows(table) == [
        "12583,1,1,10.17,10.17,1,3,",
        "13047,13,2,12.75,6.375,14,5,1",
        "17850,4,3,8.79,2.9299999999999997,15,5,5.5",
      ])
  }

  @Test func returnsAreSubtractedOrDropped() throws {
    let dropped = try summed(shop, PurchaseSettings(returns: .drop))
    #expect(rows(dropped)[1] == "13047,14,1,15.3,15.3,14,6,")
    #expect(dropped.counts.returns == 1)
    #expect(dropped.counts.canceledOrders == 1)
    #expect(dropped.counts.withoutCustomer == 1)
  }

  @Test func customersOfReturnsOnlyAreLeftOutWithThem() throws {
    let text = """
      order_id,order_date,customer_id,price,qty
      1,2024-05-01,ann,10,1
      C2,2024-05-02,bob,10,-1

      """
    let kept = try summed(text)
    #expect(rows(kept) == ["ann,2,1,10,10,2,1,", "bob,1,1,-10,-10,1,-1,"])
    #expect(kept.counts.negativeTotals == 1)
    let dropped = try summed(text, PurchaseSettings(returns: .drop))
    #expect(rows(dropped) == ["ann,1,1,10,10,1,1,"])
    #expect(dropped.counts.customersOfReturnsOnly == 1)
  }

  @Test func daysCountToTheDayThatWasAskedForAndNoFurther() throws {
    let asOf = CalendarDay(year: 2010, month: 12, day: 11)
    let table = try summed(shop, PurchaseSettings(asOf: asOf))
    #expect(rows(table) == ["13047,8,2,12.75,6.375,9,5,1", "17850,0,2,8.59,4.295,10,4,10"])
    #expect(table.counts.later == 2)
  }

  @Test func withoutOrdersAmountsOrQuantitiesTheRestIsSummed() throws {
    let table = try summed(
      "Kunde;Datum;Menge\nk1;1.2.2024;2\nk1;1.2.2024;1\nk1;29.2.2024;1\nk2;13.2.2024;4\n")
    #expect(
      table.header == [
        "Kunde", "recency_days", "orders", "first_purchase_days", "items", "days_between_orders",
      ])
    #expect(rows(table) == ["k1,1,2,29,4,28", "k2,17,1,17,4,"])
    let plain = try summed("id,date,amount\n7,2024-01-05,3\n7,2024-01-05,4\n")
    #expect(rows(plain) == ["7,1,1,7,7,1,2,"])
  }

  @Test func chosenColumnsComeBeforeFoundOnes() throws {
    let text = "who;when;a;b;bill\nx;2024-01-01;2;1,5;1\nx;2024-01-03;4;2,5;2\n"
    let choice = PurchaseChoice(customer: "who", date: "when", order: "bill", amount: "a*b")
    #expect(rows(try summed(text, PurchaseSettings(choice: choice))) == ["x,1,2,13,6.5,3,2,2"])
  }
}
