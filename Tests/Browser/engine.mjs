// The engine as a page has it, and what its tests share.
import { readFileSync } from "node:fs";

/** Ends the test: what is wrong, and what was found. */
export function fail(what, detail) {
  console.error(`FAILED: ${what}\n${detail}`);
  process.exit(1);
}

/** Starts the engine of a WebAssembly module. */
export function start(modulePath) {
  const module = new WebAssembly.Module(readFileSync(modulePath));
  const page = { measure: () => 0, progress() {} };
  const unknown = WebAssembly.Module.imports(module).filter(({ module, name }) => module !== "page" || !(name in page));
  if (unknown.length > 0) fail("the engine asks for what a page does not have", JSON.stringify(unknown));
  const engine = new WebAssembly.Instance(module, { page }).exports;
  engine._initialize();

  /** Calls `work` with the place and the length of some bytes in the engine's memory. */
  function lend(bytes, work) {
    const place = engine.allocate(bytes.length);
    new Uint8Array(engine.memory.buffer, place, bytes.length).set(bytes);
    try {
      return work(place, bytes.length);
    } finally {
      engine.release(place);
    }
  }

  return {
    engine,
    /** The bytes of the answer to the last call. */
    answer() {
      const [place, count] = [engine.answer(), engine.answerCount()];
      return Buffer.from(engine.memory.buffer.slice(place, place + count));
    },
    /** Hands a file over under a name. */
    put(name, bytes) {
      lend(Buffer.from(name), (...name) => lend(bytes, (...file) => engine.put(...name, ...file)));
    },
    /** Whether a function that is called by its name does what a text says. */
    call: (name, text) => lend(Buffer.from(text), engine[name]) === 1,
  };
}
