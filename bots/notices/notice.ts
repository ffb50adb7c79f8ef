import { visibleText } from "#protocol/input/visible-text.ts";

export interface Notice {
  id: string;
  chainId: number;
  kind: string;
  subject: string;
  message: string;
  /** Unix seconds at which it was raised. */
  at: number;
}

/** Several notices as one message. */
export type Digest = readonly [Notice, ...Notice[]];

const LONGEST_WORDS = 700;

/** What a digest is about, in one line without a stranger's word. */
export function headline([first, ...others]: Digest): string {
  const kinds = [...new Set([first, ...others].map(({ kind }) => kind))];
  const what = others.length === 0 ? first.kind : `${others.length + 1} notices (${kinds.join(", ")})`;
  return `Althing, chain ${first.chainId}: ${what}`;
}

/** Without a stranger's word. */
export const titleOf = ({ kind, at }: Notice): string =>
  `${kind}, ${new Date(1000 * at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

/** The message, which may hold what strangers wrote, such as a proposal's title: only where nothing reads it as markup. */
export function wordsOf({ message }: Notice): string {
  const words = visibleText(message).trim();
  return words.length <= LONGEST_WORDS ? words : `${words.slice(0, LONGEST_WORDS).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** How many notices, from the first, a message of a longest length takes: one at least. */
export function fitting(notices: Digest, longest: number, textOf: (digest: Digest) => string): number {
  const [first, ...others] = notices;
  let count = 1;
  while (count <= others.length && textOf([first, ...others.slice(0, count)]).length <= longest) count += 1;
  return count;
}
