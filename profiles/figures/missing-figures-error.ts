import type { Field } from "#protocol/input/field.ts";

const lists = {
  allocation: "a list of holder and amount that adds up to the total supply",
  reporters: "a list of the addresses that report revenue",
  foundingMembers: "a list of account and organisation: who sits on the committee until its first election",
};

export type MissingList = keyof typeof lists;

/** Figures that a network does not publish and nobody chose: each with what to write for it. */
export class MissingFiguresError extends Error {
  override name = "MissingFiguresError";
  readonly keys: string[];

  constructor(profile: string, missing: readonly Field[], missingLists: readonly MissingList[]) {
    const lines = [
      ...missing.map(({ name, label, example }) => `  figures: ${name}  (${label}, such as ${example})`),
      ...missingLists.map((name) => `  ${name}  (${lists[name]})`),
    ];
    const text = `The profile ${profile} publishes no usable value for what a deployment needs. Set each in a file and give it with --settings FILE.yaml:`;
    super([text, ...lines, "See profiles/examples/settings.yaml for the form."].join("\n"));
    this.keys = [...missing.map((field) => field.name), ...missingLists];
  }
}
