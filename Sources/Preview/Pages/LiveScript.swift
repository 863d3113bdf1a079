/// The script and the style that previewed pages carry.
///
/// Texts from the archive reach the page as text nodes only. A hidden tab lets go of its connection: browsers allow
/// six to one server.
enum LiveScript {
    static let script = """
        "use strict";
        (() => {
          const me = document.currentScript;
          const { version, attempt } = me.dataset;
          let source = null;
          let panel = null;

          function element(name, className, text) {
            const made = document.createElement(name);
            if (className) made.className = className;
            if (text) made.textContent = text;
            return made;
          }

          function item(found) {
            const made = element("li");
            made.append(element("p", "message", found.message));
            if (found.location) {
              const { path, line, column } = found.location;
              made.append(element("p", "place", [path, line, column].filter(Boolean).join(":")));
            }
            if (found.excerpt) made.append(element("pre", "", found.excerpt));
            for (const text of [...found.notes, ...found.fixes]) made.append(element("p", "", text));
            return made;
          }

          function show(errors) {
            panel?.remove();
            panel = null;
            if (errors.length === 0) return;
            panel = element("div");
            panel.id = "broadsheet-errors";
            const root = panel.attachShadow({ mode: "open" });
            const style = element("link");
            style.rel = "stylesheet";
            style.href = "/\(LiveAssets.style)";
            const box = element("section", "overlay");
            box.setAttribute("role", "alert");
            const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
            box.append(element("h1", "", `${count}: this is the last good page`));
            const list = element("ol");
            list.append(...errors.map(item));
            const close = element("button", "", "Hide");
            close.addEventListener("click", () => panel.remove());
            box.append(list, close);
            root.append(style, box);
            document.body.append(panel);
          }

          function open() {
            if (source || document.hidden) return;
            source = new EventSource("/\(LiveAssets.events)");
            source.addEventListener("state", (event) => {
              const state = JSON.parse(event.data);
              if (attempt ? state.attempt !== attempt : state.version !== version) return location.reload();
              if (!attempt) show(state.errors);
            });
          }

          function close() {
            source?.close();
            source = null;
          }

          document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
          window.addEventListener("pagehide", close);
          window.addEventListener("pageshow", open);
          open();
        })();

        """

    static let style = """
        :host { all: initial; }
        .overlay, body.page { font: 15px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; color: #f5f0e6;
          background: #2a1215; box-sizing: border-box; }
        .overlay { position: fixed; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: 1em 1.5em;
          border-top: 4px solid #d33; z-index: 2147483647; }
        body.page { margin: 0; padding: 2em; min-height: 100vh; }
        h1 { font-size: 1.1em; margin: 0 0 .8em; }
        ol { margin: 0; padding: 0 0 0 1.5em; }
        li { margin: 0 0 1em; }
        p { margin: 0; }
        .message { font-weight: bold; }
        .place { color: #ffb3a7; }
        pre { margin: .3em 0; padding: .5em; overflow: auto; background: #190a0c; white-space: pre-wrap; }
        button { font: inherit; padding: .2em 1em; }

        """
}
