import ArchiveModel
import Testing

@testable import SiteGenerator

struct ScriptBundleTests {
    private func joined(_ files: [String: String]) -> Diagnosed<[String: String]> {
        ScriptBundle.joined(files.mapValues { Array($0.utf8) })
            .map { $0.mapValues { String(decoding: $0, as: UTF8.self) } }
    }

    @Test func `a folder with a main module becomes one script beside it`() {
        let result = joined([
            "site.css": "p {}",
            "search/main.js":
                "import { two } from \"./two.js\";\nimport { one } from \"./one.js\";\nrun(one, two);",
            "search/one.js": "export const one = 1;",
            "search/two.js":
                "import { one as first } from \"./one.js\";\nexport function two() { return first; }",
        ])
        #expect(result.diagnostics == [])
        #expect(result.value.keys.sorted() == ["search.js", "site.css"])
        #expect(
            result.value["search.js"] == """
                "use strict";
                (() => {
                const modules = {};
                modules["one.js"] = (() => {
                const one = 1;
                return {one};
                })();
                modules["two.js"] = (() => {
                const { one: first } = modules["one.js"];
                function two() { return first; }
                return {two};
                })();
                modules["main.js"] = (() => {
                const { two } = modules["two.js"];
                const { one } = modules["one.js"];
                run(one, two);
                return {};
                })();
                })();

                """)
    }

    @Test func `what a later module needs beyond the first script is a second one`() throws {
        let result = joined([
            "a/main.js": "// Says.\nimport { one } from \"./one.js\";\n  run(one);",
            "a/one.js": "export const one = 1;",
            "a/later.js": "import { one } from \"./one.js\";\nexport const two = one + 1;",
        ])
        #expect(result.value.keys.sorted() == ["a-later.js", "a.js"])
        let first = try #require(result.value["a.js"])
        #expect(first.contains("const modules = window.broadsheetModules = {};\n"))
        #expect(first.contains("\nrun(one);\n") && !first.contains("Says"))
        #expect(
            result.value["a-later.js"] == """
                "use strict";
                (() => {
                const modules = window.broadsheetModules;
                modules["later.js"] = (() => {
                const { one } = modules["one.js"];
                const two = one + 1;
                return {two};
                })();
                })();

                """)
    }

    @Test func `a module that is not there is an error with its place`() {
        let result = joined(["a/main.js": "// x\nimport { b } from \"./b.js\";"])
        #expect(result.diagnostics.map(\.id) == ["missing-module"])
        #expect(result.diagnostics.first?.location == SourceLocation("assets/a/main.js", line: 2))
    }

    @Test func `a folder without a main module is published as it is`() {
        #expect(joined(["a/x.js": "export const x = 1;"]).value.keys.sorted() == ["a/x.js"])
    }

    @Test func `the theme publishes its search as one script and no module`() throws {
        let theme = try #require(try ReadingRoom.load().value)
        #expect(theme.assets["search.js"] != nil && theme.assets["search-later.js"] != nil)
        #expect(!theme.assets.keys.contains { $0.hasPrefix("search/") })
    }
}
