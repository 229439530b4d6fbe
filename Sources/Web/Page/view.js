// What is seen: the picture of a moment, its caption, and the way from one step to the next.

const byId = (id) => document.getElementById(id);
const isStill = matchMedia("(prefers-reduced-motion: reduce)");
const isDark = matchMedia("(prefers-color-scheme: dark)");

const view = {
  engine: null,
  /** What the engine said of the scene when it laid it out. */
  scene: null,
  step: 0,
  /** How far into the step, from 0 to 1. */
  progress: 1,
  isPlaying: false,
  pace: "lecture",
  captions: "full",
  size: null,
  beats: [],
  /** What is said of the end of a run made by hand. */
  ending: "",
};

/** The size of the picture and of its type, in CSS pixels. */
function frameSize() {
  const width = Math.max(280, Math.floor(byId("stage").clientWidth));
  if (document.fullscreenElement) {
    const others = byId("caption").offsetHeight + byId("row").offsetHeight + document.querySelector("h1").offsetHeight;
    const height = Math.max(240, innerHeight - others - 72);
    return { width, height, unit: Math.max(0.5, Math.min(height / 900, width / 1750)) };
  }
  if (width < 690) {
    const tall = { hierarchical: 1.6, compare: 1.7 }[setup.scene] ?? 2.05;
    return { width, height: Math.round(width * tall), unit: 0.5 };
  }
  return { width, height: Math.round(width * 0.5), unit: Math.max(0.54, width / 1800) };
}

/** Lays the scene out for the size and the colors that hold now, and shows the same step. */
function lay() {
  const size = frameSize();
  view.size = size;
  view.scene = view.engine.lay({
    ...size, theme: isDark.matches ? "dark" : "light", bare: true, settings: pictureSettings(),
  });
  view.beats = [];
  const canvas = byId("picture");
  const density = Math.min(3, devicePixelRatio || 1);
  canvas.width = Math.round(size.width * density);
  canvas.height = Math.round(size.height * density);
  canvas.style.aspectRatio = `${size.width} / ${size.height}`;
  layBeads();
  show(Math.min(view.step, view.scene.steps - 1), 1);
}

/** What a step is about. */
function beatOf(step) {
  return (view.beats[step] ??= view.engine.beat(step));
}

/** Paints the moment that is shown. */
function repaint() {
  const picture = view.engine.picture(view.step, view.progress);
  const canvas = byId("picture");
  const context = canvas.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (picture) paint(picture, context, canvas.width / view.size.width);
}

/** Shows a step, at its end unless it is only beginning. */
function show(step, progress) {
  const isNew = step !== view.step || !byId("headline").dataset.step;
  view.step = step;
  view.progress = progress;
  safely(repaint);
  const beat = beatOf(step);
  byId("title").textContent = view.scene.title;
  byId("position").textContent = beat.position;
  const isLast = step === view.scene.steps - 1;
  byId("headline").textContent = view.captions === "off" ? "" : beat.headline;
  byId("headline").dataset.step = step;
  byId("detail").textContent =
    view.captions === "full" ? [beat.detail, isLast ? view.ending : ""].filter(Boolean).join(" ") : "";
  byId("source").textContent = [view.scene.settings, view.scene.source].filter(Boolean).join(". ") + ".";
  const canvas = byId("picture");
  canvas.setAttribute("aria-label", beat.alternative);
  if (isNew) byId("said").textContent = `${beat.position}. ${beat.alternative}`;
  const moment = byId("moment");
  moment.max = view.scene.steps - 1;
  moment.value = step;
  moment.setAttribute("aria-valuetext", `${step + 1} of ${view.scene.steps}: ${beat.position}`);
  byId("back").disabled = step === 0;
  byId("forward").disabled = isLast;
  markBeads();
  placeHandles();
  tellNotes();
  tellScore(step, view.scene.steps);
  keepLink();
}

let animation = 0;

/** Goes to a step; forward to the next one, what moves glides there. */
function go(step) {
  cancelAnimationFrame(animation);
  const target = Math.max(0, Math.min(view.scene.steps - 1, step));
  const glides = target === view.step + 1 && beatOf(target).glides && !isStill.matches;
  if (!glides) return show(target, 1);
  show(target, 0);
  const seconds = beatOf(target)[view.pace][0];
  const start = performance.now();
  const glide = (now) => {
    view.progress = Math.min(1, Math.max(0, (now - start) / (1000 * seconds)));
    safely(repaint);
    if (view.progress < 1) animation = requestAnimationFrame(glide);
    else placeHandles();
  };
  animation = requestAnimationFrame(glide);
}

/** Goes a step on or back, as somebody asked, which also stops the play. */
function walk(steps) {
  play(false);
  go(view.step + steps);
}

/** To the next round, or the one before. */
function walkRound(direction) {
  play(false);
  const { rounds } = view.scene;
  const others = rounds.flatMap((round, step) => (Math.sign(round - rounds[view.step]) === direction ? [step] : []));
  if (!others.length) return go(direction > 0 ? view.scene.steps - 1 : 0);
  go(direction > 0 ? others[0] : rounds.indexOf(rounds[others.at(-1)]));
}

let waiting = 0;

/** Plays from here on, or stops. */
function play(isPlaying) {
  clearTimeout(waiting);
  view.isPlaying = isPlaying;
  const button = byId("play");
  button.classList.toggle("playing", isPlaying);
  button.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
  button.title = isPlaying ? "Pause (p)" : "Play (p)";
  if (!isPlaying) return;
  if (view.step === view.scene.steps - 1) go(0);
  const turn = () => {
    const [glide, hold] = beatOf(view.step)[view.pace];
    waiting = setTimeout(() => {
      if (view.step === view.scene.steps - 1) return play(false);
      go(view.step + 1);
      turn();
    }, 1000 * (hold + (view.progress < 1 ? glide : 0)));
  };
  turn();
}

// MARK: The timeline

/** Whether there is a bead for every step; else there is a bar. */
function hasBeads() {
  return view.scene.steps <= byId("beads").clientWidth / 13;
}

function layBeads() {
  const { steps, rounds } = view.scene;
  const beads = byId("beads");
  if (!hasBeads()) return beads.replaceChildren(document.createElement("b"));
  const hasGroups = new Set(rounds).size < steps;
  beads.replaceChildren(...rounds.map((round, step) => {
    const bead = document.createElement("i");
    bead.classList.toggle("starts", hasGroups && step > 0 && round !== rounds[step - 1]);
    return bead;
  }));
}

function markBeads() {
  const beads = byId("beads").children;
  if (beads[0]?.localName === "b") {
    beads[0].style.setProperty("--done", `${(100 * (view.step + 1)) / view.scene.steps}%`);
    return;
  }
  for (const [step, bead] of [...beads].entries()) {
    bead.classList.toggle("past", step < view.step);
    bead.classList.toggle("now", step === view.step);
  }
}
