/** What is asked for a file's name. It is there at once: what is typed behind F2 is for it. */

import { t } from "../i18n";
import type { Store } from "../store";
import { button, dialog, h } from "./dom";

export function nameDialog(store: Store, path: string | null): void {
  const input = h("input", { type: "text", id: "file-path", value: path ?? "", required: true, spellcheck: "false", autocomplete: "off", "data-testid": "file-path" });
  const done = (event: Event) => {
    event.preventDefault();
    if (path === null) store.add([{ path: input.value, bytes: new Uint8Array(0) }]);
    else store.rename(path, input.value);
    box.close();
  };
  const form = h(
    "form",
    { onsubmit: done },
    h("label", { for: "file-path" }, t().path),
    input,
    h("p", { class: "dim" }, t().pathHint),
    h("footer", {}, button(t().cancel, () => box.close()), h("button", { class: "primary" }, path === null ? t().create : t().rename)),
  );
  const box = dialog(path === null ? t().newTitle : t().renameTitle, form);
  input.focus();
  if (path !== null) input.setSelectionRange(path.lastIndexOf("/") + 1, path.length);
}
