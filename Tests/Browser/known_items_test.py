"""Whether the search finds first what is known to be there: headlines, names, and queries as people type them."""

import re
import subprocess

from conftest import REPOSITORY


def run(script, *arguments):
    return subprocess.run(
        ["node", REPOSITORY / "Tools/Search" / script, *arguments, "--missed"], capture_output=True, text=True)


def test_headlines_and_names_of_the_samples_find_first_what_bears_them(site, larkport, lupi):
    done = run("known_items.mjs", site, larkport, lupi)
    assert done.returncode == 0, done.stdout + done.stderr
    shares = [float(row.split("|")[4]) for row in done.stdout.splitlines() if re.match(r"\| /", row)]
    assert len(shares) == 6 and min(shares) >= 0.97


def test_what_people_type_finds_what_they_meant(site):
    done = run("as_typed.mjs", site, "--least", "0.93")
    assert done.returncode == 0, done.stdout + done.stderr
    first, rival = (float(row.split("|")[3]) for row in done.stdout.splitlines() if re.match(r"\| (search|rival) ", row))
    assert first > rival + 0.2


def test_a_search_that_finds_less_fails(site):
    assert run("as_typed.mjs", site, "--least", "1.0").returncode == 1
