import type { Remaining } from "./remaining.ts";

/** What is open first, in lines. */
export function remainingText(network: string, all: readonly Remaining[]): string {
  const open = all.filter(({ isOpen }) => isOpen);
  const done = all.filter(({ isOpen }) => !isOpen);
  const line = (one: Remaining, stage = "") => `  ${one.name.padEnd(16)} ${stage}${one.words}`;
  const toDo = open.map((one) => line(one, `${one.stage}: `));
  const title = open.length === 0 ? `Nothing is open on ${network}.` : `Open on ${network}, in this order:`;
  return [title, ...toDo, ...(done.length === 0 ? [] : ["", "Done:", ...done.map((one) => line(one))])].join("\n");
}
