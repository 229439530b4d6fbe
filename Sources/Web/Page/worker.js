// What takes long is worked out beside the page, by an engine of its own, so that the page goes on and the work
// can be stopped.

/** Work that has begun: `result` comes later, `stop` ends it. */
function workBeside(module, files, request, progress) {
  const worker = new Worker(workerAddress());
  let refuse;
  const result = new Promise((resolve, reject) => {
    refuse = reject;
    worker.onmessage = ({ data }) => {
      if (data.share !== undefined) return progress(data.share);
      worker.terminate();
      if (data.lines) return reject(new Refusal(data.lines));
      resolve(data.comparison);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message || "the engine stopped"));
    };
    worker.postMessage({ module, files: [...files], request });
  });
  const stop = () => {
    worker.terminate();
    refuse(new Stopped());
  };
  return { result, stop };
}

/** Somebody stopped it. */
class Stopped extends Error {}

/** Where a worker finds this script: in a file of a package, or in the page. */
function workerAddress() {
  if (pageScript.src) return pageScript.src;
  return URL.createObjectURL(new Blob([pageScript.textContent], { type: "text/javascript" }));
}

/** What the worker does. */
function serve() {
  addEventListener("message", ({ data }) => {
    let told = 0;
    const engine = new Engine(data.module, data.request.scene, () => 0, (share) => {
      if (share - told < 0.01) return;
      told = share;
      postMessage({ share });
    });
    for (const [name, bytes] of data.files) engine.put(name, bytes);
    try {
      engine.record(data.request);
      postMessage({ comparison: engine.comparison() });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      postMessage({ lines: error.lines });
    }
  });
}
