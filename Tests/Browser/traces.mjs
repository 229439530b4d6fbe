// Compares the trace files that the engine writes as WebAssembly with those of the native program, one an
// algorithm, byte for byte: node traces.mjs MODULE PROGRAM MALL.CSV
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fail, start } from "./engine.mjs";

const [modulePath, program, mallPath] = process.argv.slice(2);
const { engine, answer, put, call } = start(modulePath);

for (const name of ["k_means", "hierarchical", "gmm"]) engine[`about_${name}`]();
const record = (request) => call("record", JSON.stringify(request));

/** Fails where two trace files differ, and says where they do first. */
function compare(name, here, native) {
  if (here.equals(native)) return console.log(`${name}: ${here.length} bytes, the same`);
  const [a, b] = [here, native].map((bytes) => bytes.toString().split("\n"));
  const line = a.findIndex((text, index) => text !== b[index]);
  fail(`${name}: line ${line + 1} differs`, `browser: ${a[line]?.slice(0, 300)}\nnative:  ${b[line]?.slice(0, 300)}`);
}

put("mall-customers.csv", readFileSync(mallPath));
for (const algorithm of ["k-means", "hierarchical", "gmm"]) {
  if (!record({ scene: algorithm })) fail(`${algorithm}: no recording`, answer());
  engine.trace();
  compare(algorithm, answer(), execFileSync(program, ["trace", algorithm], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] }));
}

// What fails, fails with words.
if (record({ scene: "k-means", settings: { clusters: 201 } })) fail("201 clusters of 200 customers", answer());
if (!answer().toString().startsWith('{"failed":[["built-in mall: 191 different customers')) fail("other words", answer());
console.log("201 clusters of 200 customers: refused in words");
