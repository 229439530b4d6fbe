// Walks through lessons in the engine as WebAssembly, and compares every screen, reply and state with those of
// the same walk by native code, byte for byte: node lessons.mjs MODULE WALK LESSON.md ... FILE ...
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fail, start } from "./engine.mjs";

const [modulePath, walk, ...paths] = process.argv.slice(2);
const { engine, answer, put, call } = start(modulePath);
const files = paths.filter((path) => !path.endsWith(".md"));
for (const file of files) put(basename(file), readFileSync(file));

for (const path of paths.filter((path) => path.endsWith(".md"))) {
  const name = basename(path, ".md");
  const native = execFileSync(walk, [path, ...files], { maxBuffer: 1 << 28 }).toString();
  const [lesson, first, ...steps] = native.trimEnd().split("\n");
  const state = steps.pop();
  const expect = (text, what) => {
    const here = answer().toString();
    if (here !== text) fail(`${name}: ${what} differs`, `browser: ${here}\nnative:  ${text}`);
  };

  if (!call("openLesson", lesson)) fail(`${name}: is not opened`, answer());
  expect(first, "the first screen");
  for (let step = 0; step < steps.length; step += 2) {
    if (!call("learn", steps[step])) fail(`${name}: ${steps[step]} is refused`, answer());
    expect(steps[step + 1], `what follows ${steps[step]} in step ${step / 2 + 1}`);
  }
  const last = JSON.stringify(JSON.parse(steps.at(-1)).screen);
  if (!engine.lessonState()) fail(`${name}: there is no state`, answer());
  expect(state, "the state");
  // Whoever comes back another day goes on where they were.
  call("openLesson", lesson);
  if (!call("restoreLesson", state)) fail(`${name}: the state is refused`, answer());
  expect(last, "the screen of the state");
  if (!JSON.parse(last).summary) fail(`${name}: this is not the end`, last);
  console.log(`${name}: ${steps.length / 2} steps, the same screens`);
}

// A lesson that is open stays open when something is refused.
if (call("learn", '{"do":"guess"}')) fail("a guess is no input", answer());
if (answer().toString() !== '{"failed":[["input:1:7: it may be answer, next, back, hint, reveal or skip"]]}') fail("other words", answer());
if (!call("learn", '{"do":"back"}')) fail("the lesson is gone", answer());
console.log("a guess: refused in words");
