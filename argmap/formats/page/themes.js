// Light and dark: as the system is, until the reader chooses. The choice is kept where the browser lets it be.

const NAMES = ["system", "light", "dark"],
  KEY = "argmap-theme";

/** Wear the theme that was chosen the last time, if any. */
export function wearKeptTheme() {
  try {
    const theme = localStorage.getItem(KEY);
    if (NAMES.includes(theme)) wear(theme);
  } catch {
    // Nothing is kept here; the page is as its author wanted it.
  }
}

/** Turn light into dark and dark into light, and return which it is: what the system has is left to the system. */
export function nextTheme() {
  const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const { theme = system } = document.documentElement.dataset,
    turned = theme === "dark" ? "light" : "dark",
    next = turned === system ? "system" : turned;
  wear(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice holds until the page is left.
  }
  return turned;
}

function wear(theme) {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
