"""What announcements of all layouts have in common: a header of labels, then sections of running text.

`header` turns labelled values into facts, `body` reads the sections, `checks` compares what was read; `spellings` is
data. A parser of an announcement layout finds its own header and leaves the rest to these.
"""
