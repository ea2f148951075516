"""Sample documents: realistic postings and positions in every layout, each with the record it must become.

They fill a fresh installation, feed the benchmarks, and let the tests compare what is read with what was written.
Nothing here imports Django.
"""
