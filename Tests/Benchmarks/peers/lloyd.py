"""Runs scikit-learn's k-means on points from a file, as often as it is told on standard input.

    lloyd.py FILE ROWS FEATURES CLUSTERS

The file holds the points and then the first centroids, as 64-bit numbers, row after row. The first
line written names the version. Each line read is a number of iterations; each line written then has
the seconds that the fit took, the WCSS and the number of iterations made.
"""

import sys
import time

import numpy
import sklearn
from sklearn.cluster import KMeans

path = sys.argv[1]
rows, features, clusters = map(int, sys.argv[2:])
numbers = numpy.fromfile(path).reshape(rows + clusters, features)
points, centroids = numbers[:rows].copy(), numbers[rows:].copy()
print("scikit-learn", sklearn.__version__, flush=True)

for line in sys.stdin:
    model = KMeans(
        clusters, init=centroids, n_init=1, algorithm="lloyd", tol=0, max_iter=int(line)
    )
    start = time.perf_counter()
    model.fit(points)
    seconds = time.perf_counter() - start
    print(seconds, repr(float(model.inertia_)), model.n_iter_, flush=True)
