/// What a column of a file of purchases says.
public enum PurchaseRole: String, CaseIterable, Hashable, Sendable {
  /// Who bought.
  case customer
  /// When.
  case date
  /// Which order or invoice the row belongs to.
  case order
  /// How many pieces.
  case quantity
  /// What one piece costs.
  case price
  /// What the whole row costs.
  case amount

  /// Names of such columns as `comparable` reduces them, the surest first: in English, German, French,
  /// Spanish, Italian, Portuguese and Dutch.
  var names: [String] {
    switch self {
    case .customer: Self.customers
    case .date: Self.dates
    case .order: Self.orders
    case .quantity: Self.quantities
    case .price: Self.prices
    case .amount: Self.amounts
    }
  }

  private static let customers = [
    "customeruniqueid", "customerid", "custid", "clientid", "memberid", "userid", "buyerid", "shopperid",
    "householdkey", "householdid", "accountid", "customernumber", "customerno", "customernr", "custno",
    "memberno", "membernumber", "clientnumber", "clientnum", "cardid", "cardno", "cardnumber",
    "kundennummer", "kundennr", "kundenid", "kundeid", "idclient", "numeroclient", "codeclient", "numclient",
    "idcliente", "codigocliente", "numerocliente", "codcliente", "codicecliente", "clienteid", "klantnummer",
    "klantnr", "klantid", "customer", "client", "member", "user", "buyer", "kunde", "cliente", "klant",
    "customeremail", "email", "customername", "id",
  ]
  private static let dates = [
    "invoicedate", "orderdate", "purchasedate", "transactiondate", "orderpurchasetimestamp", "saledate",
    "salesdate", "dateofpurchase", "orderedat", "purchasedat", "transdate", "trandate", "trxdate",
    "rechnungsdatum",
    "bestelldatum", "kaufdatum", "auftragsdatum", "datecommande", "dateachat", "datefacture",
    "datedecommande",
    "fechapedido", "fechacompra", "fechafactura", "fechadecompra", "dataordine", "dataacquisto",
    "datafattura",
    "datapedido", "datacompra", "besteldatum", "orderdatum", "aankoopdatum", "date", "datetime", "timestamp",
    "datum", "fecha", "data", "createdat", "created", "day",
  ]
  private static let orders = [
    "invoiceno", "invoice", "invoiceid", "invoicenumber", "orderid", "orderno", "ordernumber", "ordernr",
    "transactionid", "transactionno", "transactionnumber", "basketid", "receiptid", "receiptno",
    "receiptnumber",
    "billno", "billid", "purchaseid", "saleid", "rechnungsnummer", "rechnungsnr", "bestellnummer",
    "bestellnr",
    "auftragsnummer", "auftragsnr", "bonnummer", "bonnr", "numerocommande", "idcommande", "numcommande",
    "numerofacture", "numeropedido", "idpedido", "numerofactura", "idfactura", "numeroordine", "idordine",
    "numerofattura", "bestelnummer", "bestelnr", "order", "transaction", "receipt", "basket", "bill",
    "rechnung",
    "bestellung", "auftrag", "bon", "commande", "facture", "pedido", "factura", "ordine", "fattura",
    "scontrino",
    "bestelling",
  ]
  private static let quantities = [
    "quantity", "qty", "quantityordered", "orderquantity", "orderqty", "units", "unitssold", "pieces", "pcs",
    "numberofitems", "items", "menge", "anzahl", "stückzahl", "stueckzahl", "stück", "stueck", "quantité",
    "quantite", "qté", "qte", "cantidad", "quantità", "quantita", "quantidade", "qtd", "aantal", "count",
  ]
  private static let prices = [
    "unitprice", "priceeach", "priceperunit", "itemprice", "priceperitem", "price", "stückpreis",
    "stueckpreis",
    "einzelpreis", "preis", "prixunitaire", "prix", "preciounitario", "precio", "prezzounitario", "prezzo",
    "preçounitário", "precounitario", "preço", "preco", "stuksprijs", "eenheidsprijs", "prijs",
  ]
  private static let amounts = [
    "amount", "totalamount", "totalprice", "linetotal", "ordertotal", "orderamount", "ordervalue",
    "invoiceamount",
    "transactionamount", "tranamount", "purchaseamount", "salesamount", "amountspent", "totalspent", "total",
    "sales", "salesvalue", "revenue", "turnover", "paymentvalue", "netamount", "grossamount", "subtotal",
    "grandtotal", "spend", "spent", "value", "betrag", "gesamtbetrag", "gesamtpreis", "umsatz", "summe",
    "rechnungsbetrag", "montant", "montanttotal", "importe", "importetotal", "monto", "montototal", "importo",
    "totale", "valor", "valortotal", "bedrag", "totaalbedrag", "totaal", "omzet",
  ]
}
