"""A load in a process of its own: `python -m tests.postings.loading.load_folder FOLDER`."""

import os
import sys

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    django.setup()
    from postings.ingest.loading import load
    from tests.postings.loading.scripted import read_script

    tally = load(sys.argv[1:], workers=1, reader=read_script)
    print(dict(tally.results))
