"""Runs a linkage on points from a file, as often as it is told on standard input.

    merging.py FILE ROWS FEATURES METHOD

Ward is fastcluster's linkage_vector, which keeps no distances; the others are SciPy's linkage. The
first line written names them. For each line read, one is written with the seconds that the call took,
the last height, and the sum of all heights.
"""

import sys
import time

import fastcluster
import numpy
import scipy
from scipy.cluster.hierarchy import linkage

path, method = sys.argv[1], sys.argv[4]
points = numpy.fromfile(path).reshape(int(sys.argv[2]), int(sys.argv[3]))
if method == "ward":
    print("fastcluster", fastcluster.__version__, flush=True)
else:
    print("SciPy", scipy.__version__, flush=True)

for line in sys.stdin:
    start = time.perf_counter()
    if method == "ward":
        tree = fastcluster.linkage_vector(points, "ward")
    else:
        tree = linkage(points, method)
    seconds = time.perf_counter() - start
    print(seconds, repr(float(tree[-1, 2])), repr(float(tree[:, 2].sum())), flush=True)
