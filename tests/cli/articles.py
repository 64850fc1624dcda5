"""Small articles that the tests of commands share."""

CLEAN = """Grain and Tariffs

Prices rose in the north after the harvest failed, as the ministry reported at the time.1 Merchants looked abroad.2


1. Jane Roe, “The Harvest of the North,” Journal of Grain 12, no. 3 (May 2019): 4–19, https://doi.org/10.5555/12345678.

2. Anna Berg, “Merchants Abroad,” Trade Review 8, no. 1 (2020): 22–40, https://doi.org/10.5555/87654321.
"""

NO_NOTES = "Grain and Tariffs\n\n" + " ".join(
    f"Prices rose in the north after the {word} harvest failed, as reported.{n}"
    for n, word in enumerate(["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"], 1)
)
