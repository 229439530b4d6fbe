// Customers of one's own: a file that is dropped or chosen, read by the engine and sent nowhere.

const mostBytes = 32 * 1024 * 1024;
/** What was handed over, by name, for the next instance of the engine. */
const files = new Map();

function handOver(name, bytes) {
  files.set(name, bytes);
  view.engine.put(name, bytes);
}

async function takeFile(file) {
  quiet();
  if (file.size > mostBytes) {
    const most = offer.mostCustomers.toLocaleString("en-US");
    return complain(new Refusal([[`${file.name}: the file is larger than a page takes; it may hold up to ${most} customers`]]));
  }
  const name = file.name || "customers.csv";
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) {
    return complain(new Refusal([[`${name}: this looks like a spreadsheet; save it as “CSV UTF-8” there and drop that file`]]));
  }
  const before = files.get(name);
  handOver(name, bytes);
  await change({ data: name, features: null, id: null, follow: null, seeding: null }, null);
  if (chosen.settings.data !== name && before) handOver(name, before);
}

/** Whether a file begins as workbooks do: as an archive, or as what Excel wrote before. */
function isWorkbook(bytes) {
  const begins = (...start) => start.every((byte, place) => bytes[place] === byte);
  return begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0);
}

function chooseFile() {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".csv,.tsv,.txt,text/csv";
  input.onchange = () => input.files[0] && takeFile(input.files[0]);
  input.click();
}

function listenToDrops() {
  const root = document.documentElement;
  addEventListener("dragover", (event) => {
    event.preventDefault();
    root.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) root.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    root.classList.remove("dropping");
    const file = event.dataTransfer.files[0];
    if (file) takeFile(file);
  });
}
