"""Measures silhouettes of points and labels from a file, as often as it is told on standard input.

    silhouette.py FILE ROWS FEATURES

The file holds the points, row after row, then the labels, as doubles. The first line written names the
library. For each line read, one is written with the seconds that the call took, and the mean width.
"""

import sys
import time

import numpy
import sklearn
from sklearn.metrics import silhouette_samples

rows, features = int(sys.argv[2]), int(sys.argv[3])
numbers = numpy.fromfile(sys.argv[1])
points = numbers[: rows * features].reshape(rows, features)
labels = numbers[rows * features :].astype(int)
print("scikit-learn", sklearn.__version__, flush=True)

for line in sys.stdin:
    start = time.perf_counter()
    widths = silhouette_samples(points, labels)
    seconds = time.perf_counter() - start
    print(seconds, repr(float(widths.mean())), flush=True)
