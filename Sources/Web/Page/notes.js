// What only the speaker sees, in a window of its own; and the steps on paper.

let notes = null;

function openNotes() {
  notes = open("", "clusterwalk-notes", "width=560,height=680");
  if (!notes) return tell("The browser lets this page open no second window.");
  notes.document.title = "Notes";
  notes.document.documentElement.lang = "en";
  tellNotes();
}

function tellNotes() {
  if (!notes || notes.closed) return;
  const page = notes.document;
  const beat = beatOf(view.step);
  const next = view.step + 1 < view.scene.steps ? beatOf(view.step + 1) : null;
  const line = (name, text) => {
    const element = page.createElement(name);
    element.textContent = text;
    return element;
  };
  page.body.style.cssText = "font: 20px/1.5 system-ui, sans-serif; margin: 24px; max-width: 36em; overflow-wrap: break-word";
  page.body.replaceChildren(
    line("p", `Step ${view.step + 1} of ${view.scene.steps}: ${beat.position}`), line("h1", beat.headline),
    line("p", beat.detail), line("p", beat.alternative),
    ...(next ? [line("h2", "Next"), line("p", `${next.position}. ${next.headline}`)] : []));
  page.body.querySelector("h1").style.fontSize = "28px";
}

/** Draws the steps that tell the story for paper; the drawn ones of the page are of its first settings. */
function drawStoryboard() {
  const sheet = byId("storyboard");
  const [width, height] = [960, 540];
  try {
    const scene = view.engine.lay({ width, height, theme: "light", bare: true, unit: 0.6, settings: pictureSettings() });
    sheet.replaceChildren(...scene.keySteps.map((step) => {
      const beat = view.engine.beat(step);
      const figure = document.createElement("figure");
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [2 * width, 2 * height];
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", beat.alternative);
      paint(view.engine.picture(step, 1), canvas.getContext("2d"), 2);
      const words = document.createElement("figcaption");
      const head = document.createElement("b");
      head.textContent = `${beat.position}. ${beat.headline}`;
      words.append(head, beat.detail);
      figure.append(canvas, words);
      return figure;
    }));
  } finally {
    lay();
  }
}
