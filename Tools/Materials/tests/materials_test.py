"""A bill of materials tells what is linked, and is the same for the same program."""

import copy
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

from materials import bill, component, licences, linked_modules, packages_of, shared_libraries


def scanned(*names):
    return {
        "serialNumber": "urn:uuid:chance", "metadata": {"timestamp": "now", "component": {"name": "a folder"}},
        "components": [{"bom-ref": f"pkg:{name}", "name": name, "version": "1.0.0"} for name in names]}


class Materials(unittest.TestCase):
    def test_modules_are_read_from_the_list_of_linked_objects(self):
        objects = "'/a/release/Yams.build/Node.swift.o'\n/a/release/CYaml.build/src/api.c.o\n/a/release/Yams.build/Tag.swift.o\n"
        self.assertEqual(linked_modules(objects), {"Yams", "CYaml"})

    def test_a_package_counts_when_one_of_its_folders_is_a_linked_module(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in ("Yams/Sources/CYaml/src", "swift-nio/Sources/NIOCore", "unused/Sources/Other", "Yams/Tests/NIOCore"):
                (Path(folder) / path).mkdir(parents=True)
            self.assertEqual(set(packages_of({"CYaml", "NIOCore"}, Path(folder))), {"yams", "swift-nio"})

    def test_shared_libraries_are_those_of_the_system(self):
        listing = "\tlinux-vdso.so.1 (0x1)\n\tlibc.so.6 => /lib/libc.so.6 (0x2)\n\tlibswiftCore.so => /toolchain/usr/lib/x.so (0x3)\n"
        self.assertEqual(shared_libraries(listing, without="/toolchain/usr"), ["/lib/libc.so.6"])

    def test_what_is_resolved_and_not_linked_is_excluded(self):
        found = bill(scanned("web", "tls"), {"web": Path()}, [component("libc6", "2.36", "pkg:deb/libc6")])
        self.assertEqual(
            {one["name"]: one["scope"] for one in found["components"]},
            {"web": "required", "tls": "excluded", "libc6": "required"})
        self.assertEqual(found["dependencies"], [{"ref": "broadsheet", "dependsOn": ["pkg:deb/libc6", "pkg:web"]}])

    def test_what_is_linked_and_not_resolved_is_an_error(self):
        with self.assertRaises(SystemExit):
            bill(scanned("web"), {"other": Path()}, [])

    def test_the_same_materials_give_the_same_bill(self):
        first = scanned("web")
        second = copy.deepcopy(first)
        second["metadata"]["timestamp"], second["serialNumber"] = "later", "urn:uuid:other"
        self.assertEqual(bill(first, {"web": Path()}, []), bill(second, {"web": Path()}, []))
        self.assertNotEqual(
            bill(first, {"web": Path()}, [])["serialNumber"], bill(first, {}, [])["serialNumber"])

    def test_licences_within_sources_are_printed_too_and_none_is_an_error(self):
        with tempfile.TemporaryDirectory() as folder:
            package = Path(folder) / "net"
            (package / "Sources/parser").mkdir(parents=True)
            with self.assertRaises(SystemExit):
                list(licences([("net", package)]))
            (package / "NOTICE.txt").write_text("ours")
            (package / "Sources/parser/LICENSE").write_text("theirs")
            self.assertEqual(list(licences([("net", package)])), [("net", "ours"), ("net", "theirs")])


if __name__ == "__main__":
    unittest.main()
