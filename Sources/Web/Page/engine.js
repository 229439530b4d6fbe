// The engine: WebAssembly that is called with bytes and answers with bytes.

/** Why the engine did not do what it was asked to: lines of pieces, as it said them. */
class Refusal extends Error {
  constructor(lines) {
    super(lines.map((line) => line.map((piece) => piece.label ?? piece).join("")).join("\n"));
    this.lines = lines;
  }
}

/** An instance of the engine with what it has been given. */
class Engine {
  #exports;
  #decoder = new TextDecoder();
  #encoder = new TextEncoder();

  /**
   * @param {WebAssembly.Module} module
   * @param {string} scene what the page is about
   * @param {(letters: string, isBold: boolean, hasTabularDigits: boolean) => number} measure the width at size 1
   * @param {(share: number) => void} progress told how much of something long is done
   */
  constructor(module, scene, measure, progress = () => {}) {
    const page = {
      measure: (place, count, isBold, hasTabularDigits) =>
        measure(this.#text(place, count), isBold !== 0, hasTabularDigits !== 0),
      progress,
    };
    this.#exports = new WebAssembly.Instance(module, { page }).exports;
    this.#exports._initialize();
    this.#exports[`about_${scene.replaceAll("-", "_")}`]();
  }

  #text(place, count) {
    return this.#decoder.decode(new Uint8Array(this.#exports.memory.buffer, place, count));
  }

  /** Calls an export with the place and the length of every text or run of bytes, and numbers as they are. */
  #call(name, ...values) {
    const lent = [];
    const given = values.flatMap((value) => {
      if (typeof value === "number") return [value];
      const bytes = typeof value === "string" ? this.#encoder.encode(value) : value;
      const place = this.#exports.allocate(bytes.length);
      new Uint8Array(this.#exports.memory.buffer, place, bytes.length).set(bytes);
      lent.push(place);
      return [place, bytes.length];
    });
    const result = this.#exports[name](...given);
    for (const place of lent) this.#exports.release(place);
    return result;
  }

  /** The bytes of the last answer, copied. */
  #answer() {
    const place = this.#exports.answer();
    return new Uint8Array(this.#exports.memory.buffer, place, this.#exports.answerCount()).slice();
  }

  /** What an export answers as JSON; null where it has nothing to say. */
  #ask(name, ...values) {
    return this.#call(name, ...values) ? JSON.parse(this.#decoder.decode(this.#answer())) : null;
  }

  /** The same of an export that says why it refuses. */
  #demand(name, ...values) {
    const isDone = this.#call(name, ...values);
    const answer = JSON.parse(this.#decoder.decode(this.#answer()));
    if (!isDone) throw new Refusal(answer.failed);
    return answer;
  }

  offer(scene) { return this.#ask("offer", scene); }
  put(name, bytes) { this.#call("put", name, bytes); }
  record(request) { return this.#demand("record", JSON.stringify(request)); }
  adopt(request, comparison) { return this.#demand("adopt", JSON.stringify(request), JSON.stringify(comparison)); }
  comparison() { return this.#ask("comparison"); }
  lay(look) { return this.#demand("lay", JSON.stringify(look)); }
  beat(step) { return this.#ask("beat", step); }
  near(x, y) { return this.#ask("near", x, y); }
  handles() { return this.#ask("handles"); }
  valuesAt(x, y) { return this.#ask("valuesAt", x, y); }
  verdict(a, b, step) { return this.#ask("verdict", a, b, step); }
  trace() { return this.#call("trace") ? this.#answer() : null; }

  /** The orders and the letters of a picture, until the next call; null where there is none. */
  picture(step, progress) {
    if (!this.#call("paint", step, progress)) return null;
    const { memory, painting, paintingCount, answer, answerCount } = this.#exports;
    const [orders, count, letters, bytes] = [painting(), paintingCount(), answer(), answerCount()];
    return {
      numbers: new Float32Array(memory.buffer, orders, count),
      letters: new Uint8Array(memory.buffer, letters, bytes),
    };
  }
}

/** Widths of letters as the page paints them. */
function ruler() {
  const context = (typeof document === "undefined" ? new OffscreenCanvas(1, 1) : document.createElement("canvas"))
    .getContext("2d");
  return (letters, isBold, hasTabularDigits) => {
    context.font = fontOf(1000, isBold, hasTabularDigits);
    return context.measureText(letters).width / 1000;
  };
}

/** The font of a canvas. */
function fontOf(size, isBold, hasTabularDigits) {
  const family = hasTabularDigits ? "Clusterwalk Tabular" : "Clusterwalk";
  return `${isBold ? 700 : 400} ${size}px "${family}", "DejaVu Sans", system-ui, sans-serif`;
}
