// Unpacks what xz packs as .lzma: a header of 13 bytes, then ranges of probabilities (Igor Pavlov, "LZMA
// specification", 2015).

/** The bytes that an .lzma file holds. */
function unlzma(packed) {
  const properties = packed[0];
  const lc = properties % 9, lp = Math.floor(properties / 9) % 5, pb = Math.floor(properties / 45);
  let place = 13, range = 0xffffffff, code = 0;
  for (let index = 0; index < 5; index++) code = ((code << 8) | packed[place++]) >>> 0;

  // Chances that a bit is 0, of 2048.
  const chances = (count) => new Uint16Array(count).fill(1024);
  const isMatch = chances(12 << 4), isRepeat = chances(12), isRepeat0 = chances(12), isRepeat1 = chances(12);
  const isRepeat2 = chances(12), isLongRepeat0 = chances(12 << 4), literals = chances(0x300 << (lc + lp));
  const slots = chances(4 << 6), special = chances(115), low = chances(16);
  const lengths = () => ({ choice: chances(2), low: chances(16 << 3), middle: chances(16 << 3), high: chances(256) });
  const matchLength = lengths(), repeatLength = lengths();

  function normalize() {
    if (range < 0x1000000) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[place++]) >>> 0;
    }
  }
  function bit(table, index) {
    const bound = (range >>> 11) * table[index];
    let value = 0;
    if (code < bound) {
      range = bound;
      table[index] += (2048 - table[index]) >> 5;
    } else {
      range = (range - bound) >>> 0;
      code = (code - bound) >>> 0;
      table[index] -= table[index] >> 5;
      value = 1;
    }
    normalize();
    return value;
  }
  function evenBits(count) {
    let value = 0;
    for (; count > 0; count--) {
      range >>>= 1;
      const taken = code >= range ? 1 : 0;
      if (taken) code = (code - range) >>> 0;
      normalize();
      value = value * 2 + taken;
    }
    return value;
  }
  function tree(table, start, count) {
    let node = 1;
    for (let index = 0; index < count; index++) node = node * 2 + bit(table, start + node);
    return node - (1 << count);
  }
  function reverseTree(table, start, count) {
    let node = 1, value = 0;
    for (let index = 0; index < count; index++) {
      const taken = bit(table, start + node);
      node = node * 2 + taken;
      value |= taken << index;
    }
    return value;
  }
  function length(table, position) {
    if (!bit(table.choice, 0)) return tree(table.low, position << 3, 3);
    if (!bit(table.choice, 1)) return 8 + tree(table.middle, position << 3, 3);
    return 16 + tree(table.high, 0, 8);
  }
  function distance(length) {
    const slot = tree(slots, Math.min(length, 3) << 6, 6);
    if (slot < 4) return slot;
    const count = (slot >> 1) - 1;
    const start = (2 | (slot & 1)) * 2 ** count;
    if (slot < 14) return start + reverseTree(special, start - slot, count);
    return start + evenBits(count - 4) * 16 + reverseTree(low, 0, 4);
  }

  let bytes = new Uint8Array(4 * packed.length), count = 0;
  let state = 0, repeats = [0, 0, 0, 0];
  function put(byte) {
    if (count === bytes.length) {
      const longer = new Uint8Array(2 * count);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[count++] = byte;
  }
  function literal() {
    const before = count > 0 ? bytes[count - 1] : 0;
    const start = 0x300 * (((count & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
    let symbol = 1;
    if (state >= 7) {
      let match = bytes[count - repeats[0] - 1];
      do {
        const expected = (match >> 7) & 1;
        match <<= 1;
        const taken = bit(literals, start + ((1 + expected) << 8) + symbol);
        symbol = symbol * 2 + taken;
        if (taken !== expected) break;
      } while (symbol < 0x100);
    }
    while (symbol < 0x100) symbol = symbol * 2 + bit(literals, start + symbol);
    put(symbol & 0xff);
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  for (;;) {
    const position = count & ((1 << pb) - 1);
    if (!bit(isMatch, (state << 4) + position)) {
      literal();
      continue;
    }
    let size;
    if (bit(isRepeat, state)) {
      if (!bit(isRepeat0, state)) {
        if (!bit(isLongRepeat0, (state << 4) + position)) {
          state = state < 7 ? 9 : 11;
          put(bytes[count - repeats[0] - 1]);
          continue;
        }
      } else {
        const which = !bit(isRepeat1, state) ? 1 : !bit(isRepeat2, state) ? 2 : 3;
        repeats.unshift(...repeats.splice(which, 1));
      }
      size = length(repeatLength, position);
      state = state < 7 ? 8 : 11;
    } else {
      size = length(matchLength, position);
      state = state < 7 ? 7 : 10;
      const far = distance(size);
      if (far === 0xffffffff) return bytes.subarray(0, count);
      repeats = [far, repeats[0], repeats[1], repeats[2]];
    }
    for (size += 2; size > 0; size--) put(bytes[count - repeats[0] - 1]);
  }
}
