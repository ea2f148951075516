"""The server that `make run` starts and the benchmarks measure, apart from the settings of any one installation."""

# Threads, because browsers open connections ahead of need, and each would keep a single-threaded worker waiting.
# No limit on the address, because whatever is typed into the search gets a page, and not the server's bare refusal.
# Loaded before the workers, so that Ctrl-C in the first second stops none of them in the midst of it, with a traceback.
# A short grace, because a browser's idle connection keeps its thread waiting, and Ctrl-C with it, to the end of it.
GUNICORN = [
    "gunicorn",
    "config.wsgi",
    "--workers=2",
    "--threads=4",
    "--preload",
    "--limit-request-line=0",
    "--graceful-timeout=2",
    "--no-control-socket",
    "--log-level=warning",
]
