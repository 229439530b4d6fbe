import Customers
import Testing

@Suite struct TableTests {
  let expected = [["1", "Ann", "2.5"], ["2", "Bo", "-3"]]

  @Test(arguments: [
    "id,name,x\n1,Ann,2.5\n2,Bo,-3\n",
    "id,name,x\n1,Ann,2.5\n2,Bo,-3",
    "id,name,x\r\n1,Ann,2.5\r\n2,Bo,-3\r\n",
    "id,name,x\r1,Ann,2.5\r2,Bo,-3",
    "\u{FEFF}id,name,x\n1,Ann,2.5\n2,Bo,-3\n",
    "\n  \n\t\nid,name,x\n\n1,Ann,2.5\n   \n2,Bo,-3\n\n\n",
    "id;name;x\n1;Ann;2.5\n2;Bo;-3\n",
    "id\tname\tx\n1\tAnn\t2.5\n2\tBo\t-3\n",
    "\"id\",\"name\",\"x\"\n\"1\",\"Ann\",\"2.5\"\n\"2\",\"Bo\",\"-3\"\n",
    "\u{FEFF}\"id\" ;\"name\"; \"x\"\r\n\"1\" ; \"Ann\";\"2.5\"\r\n2;Bo;-3",
    " id , name , x \n1,Ann,2.5\n2,Bo,-3\n",
  ])
  func theSameTableInOtherClothes(_ text: String) throws {
    let table = try table(text)
    #expect(table.columns == ["id", "name", "x"])
    #expect(cells(table) == expected)
    #expect(table.rowCount == 2)
  }

  @Test func quotedCellsHoldSeparatorsLineEndsAndQuotes() throws {
    let table = try table("a,b\n\"1,2;\t\",\"x\ny\r\nz\"\n\"\"\"\",\"say \"\"hi\"\" \"\n\"\",\"\"\"\"\"\"\n")
    #expect(cells(table) == [["1,2;\t", "x\ny\r\nz"], ["\"", "say \"hi\" "], ["", "\"\""]])
  }

  @Test func aQuoteFurtherOnIsAnOrdinaryCharacter() throws {
    let table = try table("a,b\n5\",the \"best\" one\n")
    #expect(cells(table) == [["5\"", "the \"best\" one"]])
  }

  @Test func blanksOfUnquotedCellsAreKept() throws {
    #expect(cells(try table("a,b\n x , y\n")) == [[" x ", " y"]])
  }

  @Test func theHeaderTellsTheSeparator() throws {
    #expect(try table("a;b,c;d\n1;2;3\n").columns == ["a", "b,c", "d"])
    #expect(try table("\"a;b;c\",d\n1,2\n").columns == ["a;b;c", "d"])
    #expect(try table("a\tb;c\td\n1\t2\t3\n").columns == ["a", "b;c", "d"])
    #expect(try table("a,b;c\n1,2\n").separator == .comma)
  }

  @Test func emptyCellsAreCells() throws {
    #expect(cells(try table("a,b,c\n1,,\n,\"\",\n,,3\n")) == [["1", "", ""], ["", "", ""], ["", "", "3"]])
    #expect(cells(try table("a\tb\n1\t\n\t2\n")) == [["1", ""], ["", "2"]])
    #expect(cells(try table("a\n\"\"\n1\n")) == [[""], ["1"]])
  }

  @Test func columnsWithoutANameAreNoTrouble() throws {
    #expect(try table(",a,,\n0,1,,\n").columns == ["", "a", "", ""])
  }
}
