"""Opens the page of every scene in a real browser and walks it: pages.py PROGRAM [FOLDER FOR SCREENSHOTS].

Needs Chromium with its driver, and from PyPI selenium, axe-core-python and pillow; `make test-long` installs them.
"""
import base64
import io
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image, ImageChops
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

SCENES = ["k-means", "hierarchical", "gmm", "compare", "choose-k"]
# How many of a thousand pixels may differ from the program's by more than 40 of 255: letters and edges are smoothed
# by another hand.
PIXELS = 12
# How many bytes a page of the mall may have; the engine of `compare` holds all algorithms.
LARGEST = {"gmm": 830_000, "choose-k": 920_000, "compare": 1_060_000}
HOSTILE = ['<img src=x onerror="window.hit=1">', "</script><script>window.hit=1</script>", "\u202ekcab", "a\u0007b",
           '"><svg onload=window.hit=1>', "<!--setup-->"]

failures = []


def check(holds, what):
    print(("ok      " if holds else "FAILED  ") + what, flush=True)
    if not holds:
        failures.append(what)


def browser(width=1280, height=900, dark=False, still=False):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.set_script_timeout(120)
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 2 if width < 700 else 1, "mobile": width < 700})
    features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    if still:
        features.append({"name": "prefers-reduced-motion", "value": "reduce"})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    return driver


def wait(driver, expression, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        value = driver.execute_script(f"return {expression}")
        if value:
            return value
        time.sleep(0.02)
    return None


def open_page(driver, path, link=""):
    driver.get("about:blank")
    driver.get(Path(path).absolute().as_uri() + link)
    return wait(driver, "document.documentElement.dataset.ready")


def press(driver, *keys):
    driver.find_element(By.TAG_NAME, "body")
    for key in keys:
        ActionChains(driver).send_keys(key).perform()


def at(driver):
    return driver.execute_script("return view.step")


def text(driver, id):
    return driver.execute_script(f"return document.getElementById('{id}').textContent")


def complaints(driver):
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def drop(driver, name, content):
    encoded = base64.b64encode(content).decode()
    driver.execute_script(
        """const bytes = Uint8Array.from(atob(arguments[1]), (letter) => letter.charCodeAt(0));
        const data = new DataTransfer();
        data.items.add(new File([bytes], arguments[0]));
        dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));""",
        name, encoded)


def walk(driver, scene):
    """Forward and back, by keys, buttons, the timeline and a link."""
    steps = driver.execute_script("return view.scene.steps")
    check(at(driver) == 0 and text(driver, "headline") != "", f"{scene}: begins at the first step, with a caption")
    press(driver, Keys.ARROW_RIGHT, " ", "n")
    check(at(driver) == 3, f"{scene}: three keys go three steps on")
    press(driver, Keys.ARROW_LEFT, "b")
    check(at(driver) == 1, f"{scene}: two keys go two steps back")
    driver.find_element(By.ID, "forward").click()
    check(at(driver) == 2, f"{scene}: a button goes on")
    press(driver, Keys.END)
    check(at(driver) == steps - 1, f"{scene}: End is the last step")
    check(not driver.find_element(By.ID, "forward").is_enabled(), f"{scene}: nothing comes after it")
    press(driver, Keys.HOME)
    check(at(driver) == 0, f"{scene}: Home is the first")
    driver.execute_script(
        "const moment = document.getElementById('moment'); moment.value = 2; moment.dispatchEvent(new Event('input'))")
    check(at(driver) == 2 and text(driver, "said") != "", f"{scene}: the timeline goes there, and it is said")
    described = driver.execute_script("return document.getElementById('picture').getAttribute('aria-label')")
    check(described in text(driver, "said"), f"{scene}: what is said is what the picture shows")


def axe(driver, scene, name):
    source = Path(__import__("axe_core_python").__file__).with_name("axe.min.js").read_text()
    driver.execute_script(source)
    found = driver.execute_async_script("axe.run().then(arguments[0])")
    faults = [f"{fault['id']}: {fault['nodes'][0]['html'][:120]}" for fault in found["violations"]]
    check(not faults, f"{scene}: axe-core finds nothing {name} {faults or ''}")


def pixels(driver, program, scene, folder):
    """The picture painted here beside the program's own, at the size of a film."""
    subprocess.run([program, "frames", scene, "--pace", "stills", "--out", folder / scene, "--quiet"], check=True)
    names = sorted((folder / scene).glob("frame-*.png"))
    worst = 0
    for step in sorted({0, len(names) // 2, len(names) - 1}):
        url = driver.execute_script(
            """view.engine.lay({ width: 1920, height: 1080, theme: "light", settings: {} });
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [1920, 1080];
            const context = canvas.getContext("2d");
            context.fillStyle = "#fff";
            context.fillRect(0, 0, 1920, 1080);
            paint(view.engine.picture(arguments[0], 1), context, 1);
            return canvas.toDataURL();""", step)
        painted = Image.open(io.BytesIO(base64.b64decode(url.split(",")[1]))).convert("RGB")
        drawn = Image.open(names[step]).convert("RGB")
        apart = ImageChops.difference(painted, drawn).convert("L", matrix=None)
        differing = sum(apart.histogram()[41:]) * 1000 / (1920 * 1080)
        worst = max(worst, differing)
    driver.execute_script("lay()")
    check(worst <= PIXELS, f"{scene}: {worst:.1f} of 1000 pixels differ from the program's at most")


def glide(driver, scene):
    """Frames a second while something moves, and how long the slowest took."""
    found = driver.execute_async_script(
        """const done = arguments[0];
        const step = Array.from({ length: view.scene.steps }, (_, step) => step).find((step) => beatOf(step).glides);
        if (step === undefined) return done(null);
        show(step, 0);
        const times = [];
        const frame = (now) => {
          times.push(now);
          view.progress = (times.length % 60) / 60;
          repaint();
          if (times.length < 91) return requestAnimationFrame(frame);
          done(90000 / (times.at(-1) - times[0]));
        };
        requestAnimationFrame(frame);""")
    if found is None:
        return
    check(found > 50, f"{scene}: {found:.1f} frames a second while something glides")


def page_of(program, folder, scene, *options):
    path = folder / f"{scene}.html"
    subprocess.run([program, "page", scene, "--out", path, "--quiet", *options], check=True)
    return path


def main(program, shots):
    folder = Path(tempfile.mkdtemp())
    for scene in SCENES:
        path = page_of(program, folder, scene)
        size = path.stat().st_size
        check(size <= LARGEST.get(scene, 800_000), f"{scene}: {size} bytes")
        driver = browser()
        try:
            ready = open_page(driver, path)
            check(ready is not None, f"{scene}: opens from a file, ready after {ready} ms")
            if ready is None:
                print("\n".join(complaints(driver)), text(driver, "missing"))
                continue
            walk(driver, scene)
            link = driver.execute_script("return location.hash")
            headline = text(driver, "headline")
            axe(driver, scene, "closed")
            press(driver, "?")
            axe(driver, scene, "open")
            press(driver, Keys.ESCAPE)
            pixels(driver, program, scene, folder)
            glide(driver, scene)
            open_page(driver, path, link)
            check(text(driver, "headline") == headline, f"{scene}: the link {link} opens the same moment")
            requests = driver.execute_script("return performance.getEntriesByType('resource').map((e) => e.name)")
            outside = [name for name in requests if not name.startswith(("data:", "blob:"))]
            check(not outside, f"{scene}: nothing is requested {outside or ''}")
            check(not (said := complaints(driver)), f"{scene}: the browser complains of nothing {said or ''}")
        finally:
            driver.quit()
        sandboxed(path, scene, folder)
        refused(path, scene, folder)
        if shots:
            screenshots(path, scene, Path(shots))
    changes(program, folder)
    hostile(program, folder)
    print(f"{len(failures)} failed")
    return 1 if failures else 0


def sandboxed(path, scene, folder):
    """In a frame that may run scripts and nothing else."""
    frame = folder / "frame.html"
    frame.write_text(f'<iframe sandbox="allow-scripts" width="1200" height="900" src="{path.name}"></iframe>')
    driver = browser()
    try:
        driver.get(frame.as_uri())
        driver.switch_to.frame(0)
        check(wait(driver, "document.documentElement.dataset.ready"), f"{scene}: opens in a sandbox")
        press(driver, Keys.TAB)
        driver.find_element(By.ID, "forward").click()
        check(at(driver) == 1, f"{scene}: goes on in a sandbox")
    finally:
        driver.quit()


def refused(path, scene, folder):
    """Where WebAssembly is not allowed, the stills are there with their captions."""
    strict = folder / "strict.html"
    strict.write_text(path.read_text().replace("'wasm-unsafe-eval'", ""))
    driver = browser()
    try:
        driver.get(strict.as_uri())
        wait(driver, "!document.documentElement.classList.contains('waiting')")
        stills = driver.find_elements(By.CSS_SELECTOR, "#storyboard figure svg")
        shown = bool(stills) and stills[0].is_displayed()
        check(shown and len(stills) >= 3, f"{scene}: {len(stills)} stills are shown where WebAssembly is refused")
        check("not allowed" in text(driver, "missing"), f"{scene}: it says what is missing")
    finally:
        driver.quit()


def changes(program, folder):
    """What a reader of k-means changes."""
    driver = browser(still=True)
    downloads = folder / "downloads"
    downloads.mkdir()
    driver.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})
    try:
        path = folder / "k-means.html"
        open_page(driver, path)
        driver.execute_script("change({ clusters: 3, seed: 7 })")
        check(driver.execute_script("return account.summary").startswith("k-means converged"), "another k and seed")
        press(driver, Keys.END)
        before = driver.execute_script("return account.summary")
        seed = driver.execute_script("makeByHand(); return document.activeElement.getAttribute('aria-label')")
        check(seed.startswith("Centroid 1"), "c leads to the first seed")
        press(driver, Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_RIGHT)
        moved = driver.execute_script("return document.activeElement.getAttribute('aria-label')")
        check(moved.startswith("Centroid 1") and moved != seed, f"arrows move it: {moved}")
        handle = driver.find_element(By.CSS_SELECTOR, "#handles button")
        ActionChains(driver).click_and_hold(handle).move_by_offset(120, -60).move_by_offset(60, -30).release().perform()
        dragged = driver.execute_script("return document.querySelector('#handles button').getAttribute('aria-label')")
        check(dragged != moved, f"so does the pointer: {dragged}")
        rerun = driver.execute_script(
            "return Math.min(...Array.from({ length: 20 }, (_, n) => { dragged(0, [40 + n, 50]); return view.rerun; }))")
        check(rerun < 17, f"a rerun while dragging takes {rerun:.1f} ms")
        driver.execute_script("saveTrace()")
        saved = wait_for(downloads / "k-means.jsonl")
        verified = saved and subprocess.run([program, "verify", saved], capture_output=True).returncode == 0
        check(verified, "the saved trace is verified")

        rows = "".join(f"c{n},{n * 7 % 90},{n * 13 % 80}\n" for n in range(60))
        drop(driver, "shop.csv", ("name,visits,sum\n" + rows).encode())
        check(wait(driver, "!document.getElementById('message').hidden"), "a file without chosen features is asked about")
        check("Features" in text(driver, "message"), f"with a control: {text(driver, 'message')}")
        check("mall" in text(driver, "source"), "and the page goes on with what it had")
        driver.execute_script("change({ data: 'shop.csv', features: 'visits,sum', seeding: null })")
        check("shop.csv" in text(driver, "source"), "a dropped file takes the place of the mall")
        drop(driver, "book.xlsx", b"PK\x03\x04" + b"[Content_Types].xml xl/workbook.xml" + bytes(200))
        wait(driver, "document.getElementById('message').textContent.includes('CSV')")
        check("CSV" in text(driver, "message"), f"a workbook is refused: {text(driver, 'message')}")
        drop(driver, "many.csv", b"a,b\n" + b"1,2\n" * 1_000_000)
        wait(driver, "document.getElementById('message').textContent.includes('4000')")
        check("4000" in text(driver, "message"), f"so are a million rows: {text(driver, 'message')}")
        check("shop.csv" in text(driver, "source"), "and the page goes on")
        driver.execute_script("const stop = view.engine.picture; view.engine.picture = () => { throw new "
                              "WebAssembly.RuntimeError('unreachable'); }; go(1)")
        check("could not be drawn" in text(driver, "message"), "what stops the engine is said")
    finally:
        driver.quit()


def wait_for(path, seconds=10):
    end = time.time() + seconds
    while time.time() < end:
        if path.exists():
            return path
        time.sleep(0.05)
    return None


def hostile(program, folder):
    """Names that are HTML, scripts, turn the writing or ring a bell are words like any other."""
    data = folder / "hostile.csv"
    quoted = ['"' + name.replace('"', '""') + '"' for name in HOSTILE]
    head = '"<b onclick=window.hit=1>visits</b>","</script><script>window.hit=1</script>"'
    rows = "".join(f"{name},{n * 7 % 50},{n * 11 % 40}\n" for n, name in enumerate(quoted))
    more = "".join(f"c{n},{n * 7 % 50},{n * 11 % 40}\n" for n in range(10, 40))
    data.write_text(f"id,{head}\n{rows}{more}")
    names = '<b onclick=window.hit=1>visits</b>,</script><script>window.hit=1</script>'
    path = page_of(program, folder, "k-means", "--data", data, "--features", names, "--follow", HOSTILE[0], "-k", "3")
    driver = browser()
    try:
        check(open_page(driver, path), "a page of hostile names opens")
        press(driver, Keys.END, "?")
        check(driver.execute_script("return window.hit") is None, "nothing in them runs")
        check("onclick" in text(driver, "source"), "they are read as they stand")
        check(not (said := complaints(driver)), f"nothing in them is tried {said or ''}")
    finally:
        driver.quit()


def screenshots(path, scene, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for width, height in [(360, 760), (1280, 900), (3840, 2160)]:
        for dark in [False, True]:
            driver = browser(width, height, dark, still=True)
            try:
                open_page(driver, path)
                driver.execute_script("go(Math.floor(view.scene.steps / 2))")
                driver.save_screenshot(str(folder / f"{scene}-{width}-{'dark' if dark else 'light'}.png"))
            finally:
                driver.quit()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None))
