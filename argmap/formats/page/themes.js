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

/** Go on to the next theme, and return its name. */
export function nextTheme() {
  const { theme = "system" } = document.documentElement.dataset,
    next = NAMES[(NAMES.indexOf(theme) + 1) % NAMES.length];
  wear(next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // The choice holds until the page is left.
  }
  return next;
}

function wear(theme) {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
