"""Sums purchases up per customer with pandas, as often as it is told on standard input.

    purchases.py FILE

The first line written names it. For each line read, one is written with the seconds that the call took, how many
customers there are, the sum of their orders, and that of all amounts. Only the columns that are needed are read, and
the form of the dates is given.
"""

import sys
import time

import pandas

print("pandas", pandas.__version__, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    rows = pandas.read_csv(
        sys.argv[1],
        usecols=["InvoiceNo", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"],
        parse_dates=["InvoiceDate"],
        date_format="%Y-%m-%d %H:%M",
    )
    rows["Amount"] = rows["Quantity"] * rows["UnitPrice"]
    groups = rows.groupby("CustomerID")
    table = pandas.DataFrame(
        {
            "orders": groups["InvoiceNo"].nunique(),
            "amount": groups["Amount"].sum(),
            "items": groups["Quantity"].sum(),
            "first": groups["InvoiceDate"].min(),
            "last": groups["InvoiceDate"].max(),
        }
    )
    day = table["last"].max().normalize() + pandas.Timedelta(days=1)
    table["recency_days"] = (day - table["last"].dt.normalize()).dt.days
    table["first_purchase_days"] = (day - table["first"].dt.normalize()).dt.days
    seconds = time.perf_counter() - start
    print(seconds, len(table), int(table["orders"].sum()), repr(float(table["amount"].sum())), flush=True)
