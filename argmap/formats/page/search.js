// The search field.

import { el, phrase } from "./dom.js";
import { searcher } from "./find.js";

/** Return the search field, with how many it found; Enter goes from one to the next, Escape empties and leaves it. */
export function searchField(view, go, leave) {
  const { words, data, graph } = view,
    search = searcher(graph.nodes, data.speakers);
  const field = el("input", {
    type: "search",
    id: "search",
    placeholder: words.search,
    "aria-label": words.search,
    autocomplete: "off",
    spellcheck: "false",
  });
  const told = el("span", { id: "found", role: "status" });
  let [found, at] = [[], -1];
  const say = () => {
    told.textContent = !field.value.trim()
      ? ""
      : !found.length
        ? words.none_found
        : at < 0
          ? phrase(words.found, { n: found.length })
          : `${at + 1} / ${found.length}`;
  };
  const look = () => {
    [found, at] = [search(field.value), -1];
    view.mark(found);
    say();
  };
  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      field.value = "";
      look();
      leave();
    }
    if (event.key !== "Enter" || !found.length) return;
    event.preventDefault();
    at = (at + (event.shiftKey ? found.length - 1 : 1) + (at < 0 && event.shiftKey ? 1 : 0)) % found.length;
    say();
    go(found[at]);
  });
  return el("form", { role: "search", submit: (event) => event.preventDefault() }, field, told);
}
