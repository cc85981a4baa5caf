// Elements, made in one call. Text goes in as text: nothing a map says is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

/** Return an HTML element with attributes and kids, elements or text; attributes that are null are left out. */
export function el(name, attributes = {}, ...kids) {
  return filled(document.createElement(name), attributes, kids);
}

/** Return an SVG element in the same way. */
export function svg(name, attributes = {}, ...kids) {
  return filled(document.createElementNS(SVG, name), attributes, kids);
}

function filled(element, attributes, kids) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...kids.filter((kid) => kid !== null && kid !== undefined));
  return element;
}

/** Return a phrase with its `{names}` put in. */
export function phrase(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// What an address may begin with, or be: browsers take tabs, spaces and `\` for what they would not be taken for here.
const WEB = /^(https?:\/\/|mailto:|#)/i,
  FILE_BESIDE = /^[\w.~%-]+(#|$)/;

/** Return an address that is safe to follow, or an empty one: it leads to the web, a mail address or a file beside. */
export function safeLink(link) {
  return link && (WEB.test(link) || FILE_BESIDE.test(link)) ? link : "";
}
