/// Joins ES modules into one classic script, because browsers load no modules from `file://`.
package enum ScriptBundle {
    /// One script that runs the modules in the order given, which must put a module behind those it imports.
    ///
    /// Of the module syntax it knows what the theme uses, one statement to a line that begins it: `import {a, b} from
    /// "./x.js";` and `export` before `function`, `async function`, `class` or `const`. Modules are named by the last
    /// component of their path.
    package static func classic(modules: [(path: String, source: String)]) -> String {
        var output = "\"use strict\";\n(() => {\nconst modules = {};\n"
        for (path, source) in modules {
            var exports: [String] = []
            var body = ""
            for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
                if let rewritten = importLine(line) {
                    body += rewritten
                } else if let name = exportedName(line) {
                    exports.append(name)
                    body += line.dropFirst("export ".count)
                } else {
                    body += line
                }
                body += "\n"
            }
            output += "modules[\"\(fileName(path))\"] = (() => {\n\(body)"
            output += "return {\(exports.joined(separator: ", "))};\n})();\n"
        }
        return output + "})();\n"
    }

    /// `const {a, b} = modules["x.js"];` for an import of one line.
    private static func importLine(_ line: Substring) -> String? {
        guard line.hasPrefix("import "), let open = line.firstIndex(of: "{"),
            let close = line.firstIndex(of: "}")
        else { return nil }
        let quoted = line[close...].split(separator: "\"")
        guard quoted.count >= 2 else { return nil }
        let names = line[open...close].split(separator: " as ").joined(separator: ": ")
        return "const \(names) = modules[\"\(fileName(String(quoted[1])))\"];"
    }

    private static func exportedName(_ line: Substring) -> String? {
        guard line.hasPrefix("export ") else { return nil }
        let words = line.dropFirst("export ".count).split {
            !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "$")
        }
        guard let index = words.firstIndex(where: { !["async", "function", "class", "const"].contains($0) })
        else {
            return nil
        }
        return String(words[index])
    }

    private static func fileName(_ path: String) -> String {
        String(path.split(separator: "/").last ?? "")
    }
}
