export type Theme = "light" | "dark";

const KEY = "althing.theme";

function chosenTheme(): Theme | null {
  const stored = localStorage.getItem(KEY);
  return stored === "light" || stored === "dark" ? stored : null;
}

/** The reader's choice, else what the system prefers. */
export function readTheme(): Theme {
  return chosenTheme() ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

export function setTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
}

/** Call before the first render, so that a chosen theme does not flash the other. */
export function applyChosenTheme(): void {
  const theme = chosenTheme();
  if (theme !== null) document.documentElement.dataset.theme = theme;
}
