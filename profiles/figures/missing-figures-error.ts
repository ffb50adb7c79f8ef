import type { Field } from "#protocol/input/field.ts";

/** A list by its name in a settings file, and what it says. */
export type MissingList = readonly [name: string, says: string];

/** Figures that a network does not publish and nobody chose: each with what to write for it. */
export class MissingFiguresError extends Error {
  override name = "MissingFiguresError";
  readonly keys: string[];

  constructor(profile: string, missing: readonly Field[], missingLists: readonly MissingList[]) {
    const lines = [
      ...missing.map(({ name, label, example }) => `  figures: ${name}  (${label}, such as ${example})`),
      ...missingLists.map(([name, says]) => `  ${name}  (${says})`),
    ];
    const text = `The profile ${profile} publishes no usable value for what a deployment needs. Set each in a file and give it with --settings FILE.yaml:`;
    super([text, ...lines, "See profiles/examples/settings.yaml for the form."].join("\n"));
    this.keys = [...missing.map((field) => field.name), ...missingLists.map(([name]) => name)];
  }
}
