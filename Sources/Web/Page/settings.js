// What can be changed: settings, customers, and how the page is seen. A link holds them with the step.

/** Settings by their names, apart from those that the page began with. */
const chosen = { settings: {}, dataSet: null };
const pictureNames = ["follow", "show", "membership", "leaf-order"];

/** The settings that hold: those the page began with, and what was chosen since. */
function settingsThatHold() {
  const settings = { ...setup.settings, ...chosen.settings };
  const dataSet = chosen.settings.data ? null : chosen.dataSet;
  if (dataSet) for (const name of ["data", "id", "features"]) if (!(name in chosen.settings)) delete settings[name];
  if (dataSet === "mall") delete settings.data;
  return settings;
}

function pictureSettings() {
  return Object.fromEntries(Object.entries(settingsThatHold()).filter(([name]) => pictureNames.includes(name)));
}

/** What the engine is asked to record. */
function request() {
  const settings = settingsThatHold();
  for (const name of pictureNames) delete settings[name];
  const dataSet = chosen.settings.data || chosen.dataSet === "mall" ? null : chosen.dataSet;
  return { scene: setup.scene, dataSet, settings };
}

/** Takes over other settings; where they can't be had, says why and keeps what was. */
async function change(settings, dataSet = chosen.dataSet) {
  const before = { settings: { ...chosen.settings }, dataSet: chosen.dataSet };
  Object.assign(chosen.settings, settings);
  for (const [name, value] of Object.entries(chosen.settings)) if (value === null) delete chosen.settings[name];
  chosen.dataSet = dataSet;
  play(false);
  cancelAnimationFrame(animation);
  try {
    const isPicture = Object.keys(settings).every((name) => pictureNames.includes(name)) && dataSet === before.dataSet;
    const wasLast = view.scene && view.step === view.scene.steps - 1;
    if (!isPicture) await record();
    view.ending = "";
    quiet();
    lay();
    if (wasLast && !isPicture) show(view.scene.steps - 1, 1);
  } catch (error) {
    chosen.settings = before.settings;
    chosen.dataSet = before.dataSet;
    complain(error);
    restore();
  }
  if (!byId("panel").hidden) fillPanel();
}

// MARK: Messages

/** Says what is wrong, with a control where a setting is named. */
function complain(error) {
  if (error instanceof Stopped) return;
  const lines = error instanceof Refusal ? error.lines : [[trouble(error)]];
  byId("message").replaceChildren(...lines.slice(0, 6).map((pieces) => {
    const line = document.createElement("p");
    line.append(...pieces.map((piece) => {
      if (typeof piece === "string") return piece;
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = piece.label;
      button.onclick = () => openPanel(piece.setting);
      return button;
    }));
    return line;
  }));
  byId("message").hidden = false;
}

function trouble(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError
    ? "This could not be drawn; the page goes on with what was there before."
    : String(error.message || error);
}

function quiet() {
  byId("message").hidden = true;
}

// MARK: The panel

function openPanel(name) {
  byId("panel").hidden = false;
  byId("change").setAttribute("aria-expanded", "true");
  fillPanel();
  const field = name && byId(`setting-${name}`);
  (field || byId("panel").querySelector("select, input"))?.focus();
}

function closePanel() {
  byId("panel").hidden = true;
  byId("change").setAttribute("aria-expanded", "false");
  byId("change").focus();
}

function fillPanel() {
  const focused = document.activeElement?.id;
  const fields = document.createElement("div");
  fields.className = "fields";
  fields.append(customersField(), ...offer.controls.map(control).filter(Boolean), paceField(), captionsField());
  const deeds = document.createElement("div");
  deeds.className = "deeds";
  deeds.append(...deedButtons());
  const note = document.createElement("p");
  note.className = "note";
  note.textContent = `Drop a CSV file of up to ${offer.mostCustomers.toLocaleString("en-US")} customers onto the page. It stays on this device: nothing is sent anywhere.`
    + (account.remarks.length ? " " + account.remarks.join(" ") : "");
  byId("panel").replaceChildren(fields, deeds, note);
  if (focused) byId(focused)?.focus();
}

/** A field with its label. */
function labeled(text, field, id) {
  const label = document.createElement("label");
  field.id = id;
  label.append(text, field);
  return label;
}

function choice(id, text, options, value, changed) {
  const select = document.createElement("select");
  for (const [name, words] of options) select.append(new Option(words, name, false, name === value));
  select.onchange = () => changed(select.value);
  return labeled(text, select, id);
}

function control({ name, label, words, least, most, standard, isFlag, help }) {
  const id = `setting-${name}`;
  const value = settingsThatHold()[name] ?? standard ?? "";
  if (name === "features") return featuresField(id, label);
  if (isFlag) {
    const wrap = document.createElement("fieldset");
    wrap.append(checkbox(label, value === true, (isOn) => change({ [name]: isOn || null }), id));
    return wrap;
  }
  if (words) {
    const own = words.includes(String(value)) ? [] : [[String(value), "by hand"]];
    const field = choice(id, label, [...own, ...words.map((word) => [word, word])], String(value),
      (word) => change({ [name]: word }));
    field.title = help;
    return field;
  }
  if (name === "follow") return followField(id, label, value);
  if (least === undefined && name !== "range") return null;
  const input = document.createElement("input");
  if (least === undefined) {
    input.pattern = "[0-9]+\\.\\.[0-9]+";
  } else {
    Object.assign(input, { type: "number", inputMode: "numeric", min: least, max: Math.min(most, 2 ** 53) });
  }
  input.value = value;
  input.onchange = () => change({ [name]: input.value || null });
  const field = labeled(label, input, id);
  field.title = help;
  return field;
}

function checkbox(text, isOn, changed, id) {
  const label = document.createElement("label");
  label.className = "choice";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = isOn;
  if (id) box.id = id;
  box.onchange = () => changed(box.checked);
  label.append(box, text);
  return label;
}

function featuresField(id, text) {
  const wrap = document.createElement("fieldset");
  const legend = document.createElement("legend");
  legend.textContent = text;
  const names = [...account.columns, ...account.features.filter((name) => !account.columns.includes(name))];
  wrap.append(legend, ...names.map((name, index) =>
    checkbox(name, account.features.includes(name), () => {
      const boxes = [...wrap.querySelectorAll("input")];
      const wanted = names.filter((_, place) => boxes[place].checked);
      change({ features: wanted.join(",") || null });
    }, index ? `${id}-${index}` : id)));
  return wrap;
}

function followField(id, text, value) {
  const input = document.createElement("input");
  const list = document.createElement("datalist");
  list.id = "customers";
  list.append(...account.names.slice(0, 1000).map((name) => new Option(name)));
  input.setAttribute("list", "customers");
  input.value = value === "none" ? "" : value;
  input.placeholder = "nobody";
  input.onchange = () => change({ follow: input.value || null });
  const label = labeled(text, input, id);
  label.append(list);
  return label;
}

function customersField() {
  const own = chosen.settings.data ?? (setup.dataSet ? null : setup.settings.data);
  const options = [["mall", "the built-in mall"], ...offer.dataSets.map(({ name, summary }) => [name, `${name}: ${summary}`])];
  if (own) options.unshift(["", own]);
  const now = chosen.settings.data ? "" : chosen.dataSet ?? (own ? "" : "mall");
  return choice("setting-data", "Customers", [...options, ["…", "a CSV file of yours …"]], now, (name) => {
    if (name === "…") {
      fillPanel();
      return chooseFile();
    }
    change({ data: null, features: null, id: null, follow: null, seeding: handmadeSeeding() ? null : chosen.settings.seeding ?? null }, name || null);
  });
}

function paceField() {
  return choice("pace", "Pace", [["lecture", "for a lecture"], ["quick", "quick"]], view.pace, (pace) => {
    view.pace = pace;
  });
}

function captionsField() {
  return choice("captions", "Captions", [["full", "full"], ["short", "short"], ["off", "off"]], view.captions, (captions) => {
    view.captions = captions;
    show(view.step, view.progress);
  });
}

function deedButtons() {
  const button = (text, work) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.onclick = work;
    return button;
  };
  const deeds = [];
  if (view.scene.hand === "merges") deeds.push(button("Choose the next merge", byHand));
  if (view.scene.hand === "centroids") deeds.push(button("Place the seeds", byHand));
  if (document.fullscreenEnabled) deeds.push(button("Full screen", toggleFullScreen));
  deeds.push(button("Notes for the speaker", openNotes));
  if (account.hasTrace) deeds.push(button("Save the trace", saveTrace));
  deeds.push(button("Copy the link", copyLink), button("Print the storyboard", () => print()));
  if (Object.keys(chosen.settings).length || chosen.dataSet) deeds.push(button("As it began", begin));
  return deeds;
}

function byHand() {
  closePanel();
  makeByHand();
}

/** Everything as the page began. */
function begin() {
  chosen.settings = {};
  change({}, null);
}

function toggleFullScreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.querySelector("main").requestFullscreen().catch((error) => complain(error));
}

/** Gives a file to whoever reads the page. */
function save(name, bytes, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function saveTrace() {
  const trace = view.engine.trace();
  if (trace) save(`${setup.scene}.jsonl`, trace, "application/x-ndjson");
}

// MARK: The link

/** The settings and the step, behind the page's address. */
function keepLink() {
  const link = new URLSearchParams(
    Object.entries(chosen.settings).filter(([name]) => name !== "data").map(([name, value]) => [name, String(value)]));
  if (chosen.dataSet) link.set("customers", chosen.dataSet);
  link.set("step", view.step + 1);
  try {
    history.replaceState(null, "", `#${link}`);
  } catch {
    // A frame in a sandbox has no history of its own.
  }
}

/** What a link asks for. */
function readLink() {
  const link = new URLSearchParams(location.hash.slice(1));
  const step = Number(link.get("step"));
  const dataSet = link.get("customers");
  link.delete("step");
  link.delete("customers");
  const settings = {};
  for (const [name, value] of link) {
    const control = offer.controls.find((control) => control.name === name);
    if (control) settings[name] = control.isFlag ? value === "true" : value;
  }
  return { settings, dataSet, step: Number.isInteger(step) && step > 0 ? step - 1 : null };
}

function copyLink() {
  navigator.clipboard?.writeText(location.href).then(
    () => tell("The link is copied."), () => tell(location.href));
}

/** Says something that is no trouble. */
function tell(words) {
  complain(new Refusal([[words]]));
}
