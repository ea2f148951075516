"""The ends of addresses that employers and the people who write for them have; two letters name a country."""

TOP_DOMAINS = frozenset(
    """
academy africa agency app art arts asia berlin bio biz boston build business camp care careers cat center church city
cloud club coach college com community company computer consulting contact coop dental dev digital direct earth eco
edu education email energy engineer engineering exchange expert farm finance fit foundation fund gallery garden global
gov green group guide health healthcare help homes hospital house inc info institute int international jobs land law
legal life link live llc media miami mil mobi museum name net network news ngo nyc one online org page partners party
plus press pro properties recipes rehab report rocks run school science services site social software solar solutions
space store studio support systems tax team tech technology theater theatre today tools top town training travel
university vegas vet vip vote watch website wiki win work works world xyz zone
    """.split()
)
