print("clusterwalk")
