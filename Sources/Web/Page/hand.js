// What is made by hand: centroids dragged, merges chosen, a customer followed.

/** The rows of the customers whose clusters are to be merged. */
let picked = [];

function handmadeSeeding() {
  return /[0-9],/.test(chosen.settings.seeding ?? "");
}

/** Buttons over what can be dragged, while the first centroids are placed. */
function placeHandles() {
  const wrap = byId("handles");
  if (wrap.dataset.dragging) return;
  const isStart = view.scene.hand === "centroids" && view.scene.rounds[view.step] === 0 && view.progress === 1;
  const handles = isStart ? (view.engine.handles() ?? []).slice(0, view.step + 1) : [];
  const focused = [...wrap.children].indexOf(document.activeElement);
  while (wrap.children.length > handles.length) wrap.lastChild.remove();
  while (wrap.children.length < handles.length) wrap.append(handleButton(wrap.children.length));
  handles.forEach((handle, index) => putHandle(wrap.children[index], handle, index));
  if (focused >= 0) wrap.children[focused]?.focus();
}

function putHandle(button, { x, y, values }, index) {
  button.style.left = `${(100 * x) / view.size.width}%`;
  button.style.top = `${(100 * y) / view.size.height}%`;
  const place = account.features.map((name, column) => `${name} ${Number(values[column].toPrecision(4))}`);
  button.setAttribute("aria-label", `Centroid ${index + 1}: ${place.join(", ")}. Drag it, or move it by the arrow keys.`);
  button.title = "Drag, or use the arrow keys";
}

function handleButton(index) {
  const button = document.createElement("button");
  button.type = "button";
  let before = null;
  const moveTo = (x, y) => {
    const values = view.engine.valuesAt(x, y);
    if (values) dragged(index, values);
  };
  button.onpointerdown = (event) => {
    play(false);
    button.setPointerCapture(event.pointerId);
    before = { seeding: chosen.settings.seeding ?? null, step: view.step };
    if (view.step < firstStepWithAll()) go(firstStepWithAll());
    byId("handles").dataset.dragging = "yes";
  };
  button.onpointermove = (event) => {
    if (!before || !button.hasPointerCapture(event.pointerId)) return;
    const box = byId("picture").getBoundingClientRect();
    const scale = view.size.width / box.width;
    moveTo((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  };
  button.onpointerup = button.onpointercancel = () => {
    before = null;
    delete byId("handles").dataset.dragging;
    placeHandles();
    told();
  };
  button.onkeydown = (event) => {
    if (event.key === "Escape" && before) {
      const { seeding } = before;
      before = null;
      delete byId("handles").dataset.dragging;
      change({ seeding });
      return;
    }
    const [right, down] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [];
    if (right === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const place = view.engine.handles()[index];
    const far = event.shiftKey ? 40 : 8;
    moveTo(place.x + right * far, place.y + down * far);
  };
  return button;
}

/** The step at whose end all first centroids are there. */
function firstStepWithAll() {
  return Math.max(0, view.scene.rounds.findIndex((round) => round > 0) - 1);
}

/** Runs from the centroids as they are now, within the frame. */
function dragged(index, values) {
  const places = view.engine.handles().map((handle) => handle.values);
  places[index] = values;
  const before = chosen.settings.seeding;
  chosen.settings.seeding = places.map((place) => place.join(",")).join(";");
  const start = performance.now();
  try {
    account = view.engine.record(request());
    const scene = view.scene;
    view.scene = view.engine.lay({
      ...view.size, theme: isDark.matches ? "dark" : "light", bare: true, settings: pictureSettings(),
    });
    view.beats = [];
    if (view.scene.steps !== scene.steps) layBeads();
    const handles = view.engine.handles();
    [...byId("handles").children].forEach((button, place) => handles[place] && putHandle(button, handles[place], place));
    show(firstStepWithAll(), 1);
    view.rerun = performance.now() - start;
  } catch (error) {
    chosen.settings.seeding = before;
    complain(error);
  }
}

/** Says what came of the centroids. */
function told() {
  byId("said").textContent = account.summary;
}

// MARK: Touching customers

function listenToTouches() {
  const canvas = byId("picture");
  canvas.addEventListener("click", (event) => {
    const box = canvas.getBoundingClientRect();
    const scale = view.size.width / box.width;
    const found = view.engine.near((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    if (!found || found.distance > 22) return;
    if (view.scene.hand === "merges" && isChoosing) return pick(found);
    change({ follow: pictureSettings().follow === found.name ? null : found.name });
  });
}

let isChoosing = false;

/** Begins or ends choosing the next merge. */
function chooseMerge() {
  isChoosing = !isChoosing && view.scene.hand === "merges";
  picked = [];
  if (isChoosing) {
    if (view.engine.verdict(0, 1, view.step) === null) {
      isChoosing = false;
      return tell("All merges are made. Go back to choose one.");
    }
    askForMerge();
  } else {
    quiet();
  }
}

/** Fields for the two customers, for those who do not touch the picture. */
function askForMerge() {
  byId("message").replaceChildren();
  const line = document.createElement("p");
  const fields = [0, 1].map((place) => {
    const input = document.createElement("input");
    input.setAttribute("aria-label", ["First customer", "Second customer"][place]);
    input.setAttribute("list", "names");
    input.size = 8;
    input.style.width = "9em";
    if (picked[place] !== undefined) input.value = account.names[picked[place]];
    return input;
  });
  const list = document.createElement("datalist");
  list.id = "names";
  list.append(...account.names.slice(0, 1000).map((name) => new Option(name)));
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Merge";
  button.onclick = () => {
    picked = fields.map((field) => account.names.indexOf(field.value));
    judge();
  };
  for (const field of fields) field.onkeydown = (event) => event.key === "Enter" && button.click();
  line.append("Which two clusters are nearest? Touch a customer of each, or name them: ", fields[0], " ", fields[1], button, list);
  byId("message").append(line);
  byId("message").hidden = false;
  fields[picked.length ? 1 : 0].focus();
}

function pick(customer) {
  picked.push(customer.row);
  if (picked.length < 2) return askForMerge();
  judge();
}

function judge() {
  const verdict = picked.every((row) => row >= 0) ? view.engine.verdict(picked[0], picked[1], view.step) : null;
  picked = [];
  if (!verdict) return tell("There is no customer of this name.");
  if (verdict.isSmallest) {
    isChoosing = false;
    go(view.step + 1);
    return tell(verdict.text);
  }
  askForMerge();
  const line = document.createElement("p");
  line.textContent = verdict.text;
  byId("message").prepend(line);
}
