import Customers
import Purchases
import Testing

@Suite("Layouts of purchases")
struct LayoutTests {
  private let expected = ["a,1,2,3.5,1.75,3,2,2"]

  @Test(arguments: [
    "customer,date,order_id,amount\na,2024-01-01,1,1\na,2024-01-03,2,2.5\n",
    "customer;date;order_id;amount\na;2024-01-01;1;1\na;2024-01-03;2;2,5\n",
    "customer\tdate\torder_id\tamount\na\t2024-01-01\t1\t1\na\t2024-01-03\t2\t2.5",
    "customer|date|order_id|amount\r\na|2024-01-01|1|1\r\na|2024-01-03|2|2.5\r\n",
    "sep=;\ncustomer;date;order_id;amount\na;2024-01-01;1;1\na;2024-01-03;2;2,5\n",
    "\u{FEFF}customer,date,order_id,amount\na,2024-01-01,1,1\na,2024-01-03,2,2.5\n",
    "Our shop,,,\ncustomer,date,order_id,amount\na,2024-01-01,1,1\na,2024-01-03,2,2.5\n",
    "customer,date,order_id,amount\na,2024-01-01,1,1,\n,,,\n\na,2024-01-03,2,2.5,\n",
    "customer,date,order_id,amount\n0,a,2024-01-01,1,1\n1,a,2024-01-03,2,2.5\n",
    "\"customer\",\"date\",\"order_id\",\"amount\"\n\"a\",\"2024-01-01\",\"1\",1\na,2024-01-03,2,\"2.5\"",
    "customer,date,order_id,amount\ra,2024-01-01,1,1\ra,2024-01-03,2,2.5\r",
    "amount,order_id,date,customer\n1,1,2024-01-01T10:00:00Z,a\n2.5,2,2024-01-03 23:59:59+02:00,a\n",
    "Codice cliente;Data ordine;Numero ordine;Importo\na;1/1/2024;1;1\na;3.1.2024;2;2,5\nb;31/1/2023;9;\n",
    "N° client,Date d'achat,facture,Montant\n,13/1/2023,,\na,01/01/2024,1,1\na,03/01/2024,2,2.5\n",
  ]) func layoutsThatMeanTheSameGiveTheSame(text: String) throws {
    let settings = PurchaseSettings(
      choice: PurchaseChoice(
        customer: text.hasPrefix("N°") ? "N° client" : nil, date: text.hasPrefix("N°") ? "Date d'achat" : nil)
    )
    #expect(rows(try summed(text, settings)) == expected)
  }

  @Test func linesAreCountedFromTheTopOfTheFile() {
    #expect(faults("sep=;\ncustomer;date;amount\na;2024-01-01;1\na;soon;1\n")[0][0] == "4:3")
    #expect(faults("A title,,\ncustomer,date,amount\na,2024-01-01,1\na,soon,1\n")[0][0] == "4:3")
  }

  @Test func namesThatAreNoUTF8AreReadAsLatin1() throws {
    let bytes = Array("customer,date,amount\nJos".utf8) + [0xE9] + Array(",2024-01-01,1\n".utf8)
    #expect(rows(try summed(bytes)) == ["José,1,1,1,1,1,1,"])
  }
}
