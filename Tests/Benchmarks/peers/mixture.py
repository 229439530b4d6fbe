"""Runs scikit-learn's E and M steps on points from a file, as often as it is told on standard input.

    mixture.py FILE ROWS FEATURES COMPONENTS

The file holds the points and then the first responsibilities, as 64-bit numbers, row after row. The
first line written names the version. Each line read is a number of E steps, with an M step between
two; each line written then has the seconds that they took and the last log-likelihood.
"""

import sys
import time

import numpy
import sklearn
from sklearn.mixture import GaussianMixture

rows, features, components = map(int, sys.argv[2:])
numbers = numpy.fromfile(sys.argv[1])
points = numbers[: rows * features].reshape(rows, features).copy()
shares = numbers[rows * features :].reshape(rows, components).copy()
print("scikit-learn", sklearn.__version__, flush=True)

for line in sys.stdin:
    model = GaussianMixture(components, reg_covar=1e-6)
    model.fit(points[:100])  # sets up what its steps need
    start = time.perf_counter()
    model._m_step(points, numpy.log(shares))
    for step in range(int(line)):
        if step > 0:
            model._m_step(points, logs)
        mean, logs = model._e_step(points)
    seconds = time.perf_counter() - start
    print(seconds, repr(float(mean) * rows), flush=True)
