import { parseArgs } from "node:util";

export type SimulateOptions = {
  profile: string;
  revenueFile: string;
  folder: string;
  /** Figures that go before the profile's, by key. */
  chosen: ReadonlyMap<string, string>;
};

export const usage =
  'Usage: npm run simulate -- --profile PROFILE --revenue FILE.csv --out FOLDER [--set "emission.kappa=1"]...';

export function simulateOptions(args: readonly string[]): SimulateOptions {
  const { profile, revenue, out, set = [] } = parse([...args]);
  const missing = Object.entries({ "--profile": profile, "--revenue": revenue, "--out": out })
    .filter(([, value]) => value === undefined)
    .map(([name]) => name);
  if (profile === undefined || revenue === undefined || out === undefined) {
    throw new Error(`Missing ${missing.join(", ")}.\n${usage}`);
  }
  return { profile, revenueFile: revenue, folder: out, chosen: new Map(set.map(chosenFigure)) };
}

function parse(args: string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { profile: text, revenue: text, out: text, set: { ...text, multiple: true } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

function chosenFigure(written: string): [string, string] {
  const match = /^(emission\.[A-Za-z]+)=(.+)$/.exec(written);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new Error(`--set ${written}: expected a figure and its value, such as "emission.referenceRevenue=12000 USD"`);
  }
  return [match[1], match[2]];
}
