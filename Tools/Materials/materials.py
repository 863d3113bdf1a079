#!/usr/bin/env python3
"""Writes what a built program consists of: a CycloneDX bill of materials, and all licences in one text.

usage: materials.py --program .build/release/broadsheet --resolved Package.resolved --syft SYFT FOLDER

FOLDER gets `broadsheet.cdx.json` and `licences.txt`. Syft reads the resolved packages. A package of which nothing is linked
into the program stays in the bill as `excluded`; what a package manager cannot know is added: the Swift library that is
linked, and the shared libraries with the Debian packages that own them. The same program gives the same two files.
"""
import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
import uuid
from pathlib import Path

# Names by which licences lie in packages, in the order in which they are printed.
LICENCE_FILES = ("LICENSE", "LICENSE.txt", "LICENSE.md", "COPYING", "NOTICE", "NOTICE.txt")


def linked_modules(link_list):
    """The names of the modules whose objects a link list holds: lines like `/…/release/Yams.build/Node.swift.o`."""
    return {match[1] for match in re.finditer(r"/([^/\n]+)\.build/", link_list)}


def packages_of(modules, checkouts):
    """By package, in lower case as SwiftPM writes identities, the folder of each that has one of `modules`."""
    found = {}
    for package in sorted(path for path in checkouts.iterdir() if path.is_dir()):
        folders = {path.name for path in package.glob("Sources/**/") if path.is_dir()}
        if modules & folders:
            found[package.name.lower()] = package
    return found


def shared_libraries(listing, without):
    """The files that `ldd` names, sorted; none of the folder `without`."""
    return sorted({path for path in re.findall(r"=> (/\S+)", listing) if not path.startswith(f"{without}/")})


def said(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def debian_packages(libraries):
    """By Debian package, the version of each that owns one of `libraries`."""
    owners = {}
    for library in libraries:
        # A package may own the file under the name that it had before /lib became /usr/lib.
        for path in (library, str(Path(library).resolve()), "/usr" + library):
            asked = subprocess.run(["dpkg-query", "-S", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            if asked.returncode == 0:
                name = asked.stdout.split(": ")[0]
                owners[name.split(":")[0]] = said("dpkg-query", "-W", "-f", "${Version}", name)
                break
        else:
            sys.exit(f"error: no Debian package owns {library}")
    return owners


def component(name, version, purl):
    return {"bom-ref": purl, "type": "library", "name": name, "version": version, "purl": purl, "scope": "required"}


def bill(scanned, linked, added):
    """The bill that Syft made, without time and chance, with scopes, and with what it cannot see."""
    components = [one | {"scope": "required" if one["name"] in linked else "excluded"} for one in scanned["components"]]
    missing = sorted(linked.keys() - {one["name"] for one in components})
    if missing:
        sys.exit(f"error: linked, but not in Package.resolved: {', '.join(missing)}")
    components = sorted(components + added, key=lambda one: one["bom-ref"])
    whole = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components, sort_keys=True))
    metadata = {key: value for key, value in scanned["metadata"].items() if key != "timestamp"}
    metadata["component"] = {"bom-ref": "broadsheet", "type": "application", "name": "broadsheet"}
    depends = [one["bom-ref"] for one in components if one["scope"] == "required"]
    return scanned | {
        "serialNumber": f"urn:uuid:{whole}", "metadata": metadata, "components": components,
        "dependencies": [{"ref": "broadsheet", "dependsOn": depends}]}


def licences(folders):
    """Pairs of a title and a text, of every folder; one without a licence is an error."""
    for title, folder in folders:
        texts = [folder / name for name in LICENCE_FILES if (folder / name).is_file()]
        texts += sorted(folder.glob("Sources/**/LICENSE*"))
        if not texts:
            sys.exit(f"error: no licence in {folder}")
        yield from ((title, text.read_text(encoding="utf-8")) for text in texts)


def swift():
    """The version of the Swift library that is linked, and the folder in which Swift is installed."""
    target = json.loads(said("swift", "-print-target-info"))
    version = re.search(r"Swift version (\S+)", target["compilerVersion"])[1]
    return version, Path(target["paths"]["runtimeResourcePath"]).parents[1]


def scan(syft, resolved):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "Package.resolved").write_bytes(resolved.read_bytes())
        return json.loads(said(syft, "scan", "--quiet", f"dir:{folder}", "--source-name", "broadsheet", "-o", "cyclonedx-json"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--program", "--resolved"):
        parser.add_argument(name, type=Path, required=True)
    parser.add_argument("--syft", required=True)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()

    products = options.program.resolve().parent
    modules = linked_modules((products / f"{options.program.name}.product/Objects.LinkFileList").read_text())
    linked = packages_of(modules, products.parents[1] / "checkouts")
    version, toolchain = swift()
    debian = debian_packages(shared_libraries(said("ldd", str(options.program)), without=toolchain))
    added = [component("swift", version, f"pkg:github/swiftlang/swift@swift-{version}-RELEASE")]
    system = platform.freedesktop_os_release()["ID"]
    added += [component(name, number, f"pkg:deb/{system}/{name}@{number}") for name, number in debian.items()]
    found = bill(scan(options.syft, options.resolved), linked, added)

    repository = Path(__file__).resolve().parents[2]
    texts = [("broadsheet", (repository / "LICENSE").read_text(encoding="utf-8"))]
    texts += [(path.stem, path.read_text(encoding="utf-8"))
              for path in sorted((repository / "docs/licences").glob("*.txt"))]
    texts += licences(sorted(linked.items()))
    texts += [("swift", (toolchain / "share/swift/LICENSE.txt").read_text(encoding="utf-8"))]
    texts += [(name, Path(f"/usr/share/doc/{name}/copyright").read_text(encoding="utf-8")) for name in sorted(debian)]

    options.folder.mkdir(parents=True, exist_ok=True)
    (options.folder / "broadsheet.cdx.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    (options.folder / "licences.txt").write_text(
        "\n".join(f"{'=' * 80}\n{title}\n{'=' * 80}\n\n{text.strip()}\n" for title, text in texts), encoding="utf-8")
    print(f"{options.folder}: {len(linked)} packages, Swift {version} and {len(debian)} Debian packages, {len(texts)} licences")


if __name__ == "__main__":
    main()
