"""What announcements of all layouts have in common: a header of labels, then sections of running text.

`header` turns labelled values into facts (`labels/` finds them, `labelled/` reads each family), `body` reads the
sections (`headings/` tells where each begins, `work/` and `qualifying/` read theirs), `checks` compares what was read,
`draft` gathers it. A parser of an announcement layout finds its own header and leaves the rest to these.
"""
