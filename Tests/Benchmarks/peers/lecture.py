"""Draws the k-means lecture with matplotlib, as someone would who wants it fast.

    lecture.py TRACE MANIFEST FOLDER

The figure is built once; for every frame its artists are updated and it is saved as a PNG file of
1920 x 1080 pixels. The trace says what happened, the manifest which moments differ and what is
written below them. The first line written names the version. Each line read says how many frames to
draw, spread over the whole lecture, and at which level to compress them; each line written then has
the seconds that it took.
"""

import json
import sys
import textwrap
import time

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as pyplot
import numpy

COLORS = ["#0072b2", "#e69f00", "#009e73", "#cc6699", "#d55e00"]
REGIONS = ["#e6f0f7", "#fdf5e5", "#e5f5f1", "#fbeff5", "#fbeee5"]
SHAPES = ["o", "^", "s", "D", "P"]
INK, MUTED = "#1a2433", "#5a6473"


def read_run(path):
    """What is true after every step, in the units of the data, by segment."""
    with open(path) as file:
        header, *lines = map(json.loads, file)
    offsets = numpy.array(header.get("offsets", [0, 0]))
    spreads = numpy.array(header.get("spreads", [1, 1]))
    order = numpy.array(lines[-1]["segments"]) - 1
    states, seeds = [], {}
    labels, wcss = None, []
    for line in lines[:-1]:
        if line["event"] == "seed":
            seeds[order[line["centroid"]]] = numpy.array(line["position"])
            title = f"Seed {line['centroid'] + 1} of {len(order)}"
        else:
            title = f"Iteration {line['iteration']}: {line['event']}"
            wcss = wcss + [(line["iteration"] + 0.5 * (line["event"] == "update"), line["wcss"])]
        if line["event"] == "assign":
            labels = order[numpy.array(line["labels"])]
        if line["event"] == "update":
            seeds = {order[j]: numpy.array(c) for j, c in enumerate(line["centroids"])}
        states.append(dict(title=title, centroids=dict(seeds), labels=labels, wcss=wcss))
    return numpy.array(header["points"]), offsets, spreads, states


def cell(site, others, frame):
    """The part of the frame that is nearer to a site than to the others."""
    for other in others:
        normal, middle = other - site, (other + site) / 2
        clipped = []
        for a, b in zip(frame, frame[1:] + frame[:1]):
            da, db = normal @ (a - middle), normal @ (b - middle)
            if da <= 0:
                clipped.append(a)
            if da * db < 0:
                clipped.append(a + (b - a) * (da / (da - db)))
        frame = clipped
    return frame


class Lecture:
    def __init__(self, points, offsets, spreads, states):
        self.points, self.offsets, self.spreads, self.states = points, offsets, spreads, states
        self.places = points * spreads + offsets
        self.figure = figure = pyplot.figure(figsize=(19.2, 10.8), dpi=100)
        self.title = figure.text(0.13, 0.93, "", fontsize=27, color=MUTED, va="baseline")
        figure.text(0.033, 0.93, "k-means", fontsize=27, weight="bold", color=INK, va="baseline")
        self.headline = figure.text(0.033, 0.075, "", fontsize=17, weight="bold", color=INK)
        self.detail = figure.text(0.033, 0.065, "", fontsize=15, color=MUTED, va="top")
        figure.text(0.965, 0.12, "Built-in mall, synthetic data", fontsize=12, color=MUTED, ha="right")
        self.build_stage()
        self.build_chart()
        self.build_sizes()
        self.build_beads()

    def axes(self, *rectangle):
        axes = self.figure.add_axes(rectangle)
        axes.tick_params(labelsize=13, colors=MUTED)
        for spine in axes.spines.values():
            spine.set_visible(False)
        return axes

    def build_stage(self):
        self.stage = stage = self.axes(0.07, 0.185, 0.583, 0.665)
        low, high = self.places.min(0), self.places.max(0)
        low, high = low - 0.05 * (high - low), high + 0.05 * (high - low)
        stage.set(xlim=(low[0], high[0]), ylim=(low[1], high[1]))
        stage.set_xlabel("Annual income (k$)", fontsize=13, color=MUTED, loc="right")
        stage.set_title("Spending score (1–100)", fontsize=13, color=MUTED, loc="left")
        corners = [(low[0], low[1]), (high[0], low[1]), (high[0], high[1]), (low[0], high[1])]
        self.frame = [(numpy.array(c) - self.offsets) / self.spreads for c in corners]
        look = list(zip(COLORS, REGIONS, SHAPES))
        self.regions = [
            stage.fill([], [], facecolor=region, edgecolor="white", linewidth=3.6)[0]
            for _, region, _ in look
        ]
        self.unassigned = stage.scatter([], [], s=95, color="#8d949e", edgecolors="white", linewidths=1)
        self.groups = [
            stage.scatter([], [], s=95, marker=shape, color=color, edgecolors="white", linewidths=1)
            for color, _, shape in look
        ]
        self.trails = [
            stage.plot([], [], color=color, linewidth=2.2, marker=shape, markersize=8, mfc="white")[0]
            for color, _, shape in look
        ]
        self.centroids = [
            stage.plot([], [], shape, color=color, markersize=32, mec=INK, markeredgewidth=2.3)[0]
            for color, _, shape in look
        ]
        words = dict(fontsize=16, weight="bold", color="white", ha="center", va="center")
        self.numbers = [stage.text(0, 0, str(j + 1), **words) for j in range(len(look))]

    def build_chart(self):
        chart = self.axes(0.715, 0.62, 0.25, 0.2)
        heading = dict(fontsize=15, weight="bold", color=INK, loc="left")
        chart.set_title("Within-cluster sum of squares", **heading)
        chart.set_xlabel("iteration", fontsize=12, color=MUTED, loc="right")
        x, y = zip(*self.states[-1]["wcss"])
        chart.set(xlim=(min(x) - 0.2, max(x) + 0.2), xticks=range(1, int(max(x)) + 1))
        chart.set_ylim(0, 1.15 * max(y))
        chart.grid(axis="y", color="#e5e7ea")
        self.curve = chart.plot([], [], "o-", color=INK, linewidth=2.2, markersize=7)[0]
        self.latest = chart.plot([], [], "o", color=COLORS[0], markersize=9)[0]
        self.value = chart.text(0, 0, "", fontsize=14, weight="bold", color=COLORS[0])

    def build_sizes(self):
        bars = self.axes(0.73, 0.31, 0.21, 0.19)
        heading = dict(fontsize=15, weight="bold", color=INK, loc="left")
        bars.set_title("Customers in each segment", **heading)
        partitions = [s["labels"] for s in self.states if s["labels"] is not None]
        largest = max(numpy.bincount(labels).max() for labels in partitions)
        bars.set(xlim=(0, largest), xticks=[], yticks=range(5), yticklabels=range(1, 6))
        bars.invert_yaxis()
        self.bars = bars.barh(range(5), [0] * 5, height=0.6, color=COLORS)
        self.sizes = [bars.text(0, j, "", fontsize=14, color=INK, va="center") for j in range(5)]

    def build_beads(self):
        beads = self.axes(0.79, 0.915, 0.175, 0.04)
        beads.set_axis_off()
        count = len(self.states)
        self.beads = beads.scatter(range(count), [0] * count, s=80)

    def update(self, step, progress, caption):
        """Changes the artists to a moment: customers switch at once, centroids glide."""
        now, before = self.states[step], self.states[max(0, step - 1)]
        shown = now if progress > 0 else before
        t = progress * progress * (3 - 2 * progress)
        ends = now["centroids"]
        sites = {j: before["centroids"].get(j, end) * (1 - t) + end * t for j, end in ends.items()}
        labels = shown["labels"]
        self.unassigned.set_offsets(self.places if labels is None else numpy.empty((0, 2)))
        for j in range(5):
            group = self.places[labels == j] if labels is not None else numpy.empty((0, 2))
            self.groups[j].set_offsets(group)
            self.bars[j].set_width(len(group))
            self.sizes[j].set(text=str(len(group)) if len(group) else "", x=len(group) + 1)
            for artist in self.numbers[j], self.centroids[j], self.trails[j]:
                artist.set_visible(j in sites)
            self.regions[j].set_visible(labels is not None)
            if j not in sites:
                continue
            place = sites[j] * self.spreads + self.offsets
            self.centroids[j].set_data([place[0]], [place[1]])
            self.numbers[j].set_position(place)
            path = [s["centroids"][j] for s in self.states[:step] if j in s["centroids"]] + [sites[j]]
            self.trails[j].set_data(*(numpy.array(path) * self.spreads + self.offsets).T)
            if labels is not None:
                region = cell(sites[j], [s for i, s in sites.items() if i != j], self.frame)
                self.regions[j].set_xy(numpy.array(region) * self.spreads + self.offsets)
        for artist in self.curve, self.latest, self.value:
            artist.set_visible(bool(shown["wcss"]))
        if shown["wcss"]:
            x, y = zip(*shown["wcss"])
            self.curve.set_data(x, y)
            self.latest.set_data(x[-1:], y[-1:])
            self.value.set(text=f"{y[-1]:.2f}", position=(x[-1], y[-1]))
        rest = len(self.states) - step - 1
        self.beads.set_facecolors([INK] * step + [COLORS[0]] + ["#d0d4d9"] * rest)
        self.title.set_text(now["title"])
        headline, _, detail = caption.partition(". ")
        self.headline.set_text(headline + ".")
        self.detail.set_text(textwrap.fill(detail, 130))

    def save(self, path, level):
        self.figure.savefig(path, dpi=100, pil_kwargs={"compress_level": level})


def main():
    trace, manifest, folder = sys.argv[1:]
    with open(manifest) as file:
        frames = json.load(file)["frames"]
    moments = list({(f["step"], f["progress"]): f["caption"] for f in frames}.items())
    lecture = Lecture(*read_run(trace))
    print("matplotlib", matplotlib.__version__, flush=True)
    for line in sys.stdin:
        count, level = map(int, line.split())
        # The first drawing fills caches; it is not counted.
        lecture.update(0, 1, "")
        lecture.save(f"{folder}/warm.png", level)
        start = time.perf_counter()
        for number in range(count):
            (step, progress), caption = moments[number * len(moments) // count]
            lecture.update(step, progress, caption)
            lecture.save(f"{folder}/frame-{number:06}.png", level)
        print(time.perf_counter() - start, flush=True)


main()
