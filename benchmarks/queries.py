"""What the benchmarks ask for: each class of query is one line, a name and the parameters of some searches."""

QUERIES: dict[str, tuple[str, ...]] = {
    "home page": ("",),
    "rare word": ("q=epidemiologist", "q=silviculture", "q=archivist"),
    "common word": ("q=training", "q=experience", "q=public"),
    "two words": ("q=case+management", "q=forest+roads", "q=budget+analyst"),
    "phrase": ("q=%22public+records%22", "q=%22veterans+preference%22", "q=%22case+files%22"),
    "prefix": ("q=forest*", "q=account*", "q=comm*"),
    "excluded word": ("q=specialist+-senior", "q=manager+-%22case+management%22"),
    "filters only": ("schedule=full_time", "city=Salem&city=Portland", "pay_min=6000&pay_unit=month&work_mode=hybrid"),
    "word, three filters": (
        "q=training&schedule=full_time&posted=30&education=bachelor",
        "q=analyst&city=Salem&appointment=permanent&pay_min=30&pay_unit=hour",
    ),
    "newest": ("q=support&sort=newest", "sort=newest", "q=records&sort=newest"),
    "closing soonest": ("q=support&sort=closing", "sort=closing", "sort=closing&show=all"),
    "by pay": ("q=support&sort=pay", "sort=pay"),
    "deep page": ("page=500", "q=training&page=400", "q=public&sort=newest&page=500"),
    "closed too": ("show=all", "q=training&show=all", "show=closed"),
    "positions": ("kind=position", "q=office&kind=position"),
    "typing error": ("q=acountant", "q=forestor", "q=soical+worker"),
    "near": ("near=97301&near_miles=25", "q=training&near=Portland", "near=Salem&sort=distance"),
    "qualify": (
        "education=bachelor&years=3",
        "q=analyst&education=associate&years=2&license=driver&fit=near",
        "education=high_school&fit=all",
    ),
    "nothing found": ("q=zzzunfindable", "q=nurse&city=Nowhere"),
    "long question": ("q=accountant+with+experience+in+public+budgets+and+grants+for+a+state+agency+in+Salem",),
}


def paths() -> dict[str, tuple[str, ...]]:
    """The same as the addresses of pages."""
    return {name: tuple(f"/?{query}" if query else "/" for query in queries) for name, queries in QUERIES.items()}
