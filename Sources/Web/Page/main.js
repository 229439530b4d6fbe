// The page begins: the engine is unpacked, records what the page is about, and takes over from the stills.

"use strict";
const pageScript = typeof document === "undefined" ? null : document.currentScript;
let setup, offer, account, compiled, lastGood;

/** Makes an engine and hands over what it had. */
function startEngine() {
  const engine = new Engine(compiled, setup.scene, ruler());
  for (const [name, bytes] of files) engine.put(name, bytes);
  return engine;
}

/** Records what the settings ask for; what takes long, beside the page. */
async function record() {
  const asked = request();
  if (setup.scene !== "choose-k") {
    account = view.engine.record(asked);
  } else {
    account = view.engine.adopt(asked, await comparisonFor(asked));
  }
  lastGood = asked;
}

const comparisons = new Map();
let work = null;

async function comparisonFor(asked) {
  const key = JSON.stringify(asked);
  if (comparisons.has(key)) return comparisons.get(key);
  work?.stop();
  byId("work").hidden = false;
  byId("share").value = 0;
  work = workBeside(compiled, files, asked, (share) => { byId("share").value = share; });
  const mine = work;
  try {
    const comparison = await work.result;
    comparisons.set(key, comparison);
    return comparison;
  } finally {
    if (work === mine) {
      work = null;
      byId("work").hidden = true;
    }
  }
}

/** Does what asks the engine; where the engine stops, a new one takes its place and shows what was there. */
function safely(work) {
  try {
    work();
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
    restore();
    complain(error);
  }
}

/** Goes back to what was recorded last, in a new engine where the old one no longer answers. */
function restore() {
  if (!lastGood) return;
  try {
    view.engine.offer(setup.scene);
    if (view.engine.beat(0)) return;
  } catch {
    // It stopped.
  }
  view.engine = startEngine();
  const key = JSON.stringify(lastGood);
  account = setup.scene === "choose-k" ? view.engine.adopt(lastGood, comparisons.get(key)) : view.engine.record(lastGood);
  view.scene = view.engine.lay({
    ...view.size, theme: isDark.matches ? "dark" : "light", bare: true, settings: pictureSettings(),
  });
}

// MARK: Keys

function listenToKeys() {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.target.closest?.("input:not([type=range]), select, textarea") ? "field"
      : event.target.closest?.("button, a, input") ? "button" : "page";
    if (event.key === "Escape" && (isChoosing || !byId("panel").hidden)) {
      if (isChoosing) chooseMerge();
      else closePanel();
      return;
    }
    if (place === "field") return;
    if (place === "button" && ["Enter", " "].includes(event.key)) return;
    const deed = keys[event.key] ?? settingKeys(event.key);
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}

const keys = {
  ArrowRight: () => walk(1), ArrowDown: () => walk(1), Enter: () => walk(1), " ": () => walk(1), n: () => walk(1),
  ArrowLeft: () => walk(-1), ArrowUp: () => walk(-1), Backspace: () => walk(-1), b: () => walk(-1),
  Home: () => walk(-view.scene.steps), End: () => walk(view.scene.steps),
  PageDown: () => walkRound(1), PageUp: () => walkRound(-1),
  p: () => play(!view.isPlaying), c: () => makeByHand(), "?": () => openPanel(),
};

/** The keys that change a setting, as in the terminal. */
function settingKeys(key) {
  const name = {
    k: "clusters", s: "seed", l: "linkage", v: "covariance", z: "scale", t: "seeding", f: "follow",
  }[key];
  return offer.controls.some((control) => control.name === name) ? () => openPanel(name) : null;
}

function makeByHand() {
  if (view.scene.hand === "merges") return chooseMerge();
  if (view.scene.hand !== "centroids") return tell("Nothing can be made by hand here. Try another setting instead.");
  go(firstStepWithAll());
  byId("handles").firstChild?.focus();
}

function listen() {
  byId("back").onclick = () => walk(-1);
  byId("forward").onclick = () => walk(1);
  byId("play").onclick = () => play(!view.isPlaying);
  byId("moment").oninput = (event) => {
    play(false);
    go(Number(event.target.value));
  };
  byId("change").onclick = () => (byId("panel").hidden ? openPanel() : closePanel());
  byId("stop").onclick = () => work?.stop();
  listenToKeys();
  listenToDrops();
  listenToTouches();
  let wanted = 0;
  const relay = () => {
    cancelAnimationFrame(wanted);
    wanted = requestAnimationFrame(() => safely(lay));
  };
  addEventListener("resize", relay);
  isDark.addEventListener("change", relay);
  addEventListener("hashchange", followLink);
  addEventListener("beforeprint", drawStoryboard);
}

async function followLink() {
  const { settings, dataSet, step } = readLink();
  const gone = Object.fromEntries(Object.keys(chosen.settings).filter((name) => name !== "data").map((name) => [name, null]));
  await change({ ...gone, ...settings }, dataSet);
  if (step !== null) go(step);
}

// MARK: The beginning

/** The engine's bytes, from the page or from a file beside it. */
async function packedEngine() {
  const inside = byId("engine");
  if (inside) return Uint8Array.from(atob(inside.textContent.trim()), (letter) => letter.charCodeAt(0));
  const file = await fetch("engine.lzma");
  return new Uint8Array(await file.arrayBuffer());
}

/** Letters, and the same with digits of one width, which are another family of the same files. */
function loadFonts() {
  const faces = [...document.fonts].filter((face) => face.family.includes("Clusterwalk"));
  const sources = [...document.styleSheets[0].cssRules].flatMap((rule) =>
    rule instanceof CSSFontFaceRule ? [[rule.style.getPropertyValue("src"), rule.style.getPropertyValue("font-weight")]] : []);
  for (const [source, weight] of sources) {
    const face = new FontFace("Clusterwalk Tabular", source, { weight, featureSettings: '"tnum"' });
    document.fonts.add(face);
    faces.push(face);
  }
  return Promise.all(faces.map((face) => face.load())).catch(() => []);
}

async function start() {
  setup = JSON.parse(byId("setup").textContent);
  const ready = loadFonts();
  compiled = await WebAssembly.compile(unlzma(await packedEngine()));
  await ready;
  for (const [name, text] of Object.entries(setup.files)) files.set(name, new TextEncoder().encode(text));
  view.engine = startEngine();
  offer = view.engine.offer(setup.scene);
  if (setup.comparison) comparisons.set(JSON.stringify(request()), setup.comparison);
  view.captions = setup.captions;
  view.pace = setup.pace;
  beginScore();
  await record();
  const { settings, dataSet, step } = readLink();
  document.documentElement.classList.replace("waiting", "live");
  byId("picture").hidden = false;
  byId("row").hidden = false;
  lay();
  show(0, 1);
  listen();
  if (Object.keys(settings).length || dataSet) await change(settings, dataSet);
  if (step !== null) show(Math.min(step, view.scene.steps - 1), 1);
  document.documentElement.dataset.ready = performance.now().toFixed(0);
}

if (typeof document === "undefined") {
  serve();
} else {
  document.documentElement.classList.add("waiting");
  addEventListener("DOMContentLoaded", () => start().catch((error) => {
    document.documentElement.classList.remove("waiting", "live");
    byId("missing").prepend(`${error.message || error}. `);
  }));
}
