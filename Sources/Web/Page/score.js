// What a learning platform is told (SCORM 1.2): that the page was opened, how much of it was seen, and that it was gone
// through to the end. A page that stands alone finds no platform and says nothing.

const platform = findPlatform();
const seen = new Set();

function findPlatform() {
  for (let frame = typeof window === "undefined" ? null : window, depth = 0; frame && depth < 10; depth++) {
    try {
      if (frame.API) return frame.API;
      const next = frame.parent !== frame ? frame.parent : frame.opener;
      if (!next || next === frame) return null;
      frame = next;
    } catch {
      return null; // A frame of another origin is not to be looked into.
    }
  }
  return null;
}

function beginScore() {
  if (!platform) return;
  platform.LMSInitialize("");
  platform.LMSSetValue("cmi.core.lesson_status", "incomplete");
  platform.LMSCommit("");
  addEventListener("pagehide", () => platform.LMSFinish(""));
}

/** Tells the share of the steps that were seen; whoever has come to the last one has completed the page. */
function tellScore(step, steps) {
  seen.add(step);
  if (!platform) return;
  platform.LMSSetValue("cmi.core.score.min", "0");
  platform.LMSSetValue("cmi.core.score.max", "100");
  platform.LMSSetValue("cmi.core.score.raw", String(Math.min(100, Math.round((100 * seen.size) / steps))));
  if (step === steps - 1) platform.LMSSetValue("cmi.core.lesson_status", "completed");
  platform.LMSCommit("");
}
