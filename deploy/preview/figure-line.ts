import type { Figure } from "#profiles/profile/profile.ts";

export function isSet({ mark }: Figure): boolean {
  return mark !== "not published" && mark !== "U";
}

export function figureLine({ key, value, unit, source, mark }: Figure): string {
  return `${key.padEnd(34)} ${[value, unit ?? ""].join(" ").trim()}  (${mark}: ${source})`;
}
