import { type Address, getAddress, isAddress } from "viem";
import { proposalTitle, titleLine } from "./proposal-title.ts";

export const maxDescriptionBytes = 100_000;
export const maxTitleCharacters = 200;

export type ProposalText = { title: string; description: string };

const marker = "#proposer=";
const markerLength = marker.length + 42;

/**
 * The text that goes on the chain: the title as a heading, the description, and who alone may propose it.
 * With that last line nobody can take the same proposal first: OpenZeppelin's governor reads it.
 */
export function composeDescription({ title, description }: ProposalText, proposer: Address | null): string {
  const text = [`# ${title}`, description.trim()].filter((part) => part !== "").join("\n\n");
  return proposer === null ? text : `${text}\n\n${marker}${proposer}`;
}

/** Title, description and proposer of a text from the chain, whoever wrote it. */
export function readDescription(text: string): ProposalText & { proposer: Address | null } {
  const tail = text.slice(-markerLength);
  const written = tail.slice(marker.length);
  const isMarked = tail.startsWith(marker) && isAddress(written, { strict: false });
  const body = (isMarked ? text.slice(0, -markerLength) : text).trim();
  const line = titleLine(body);
  return {
    title: proposalTitle(body),
    description: line === null ? body : `${body.slice(0, line.at)}${body.slice(line.end)}`.trim(),
    proposer: isMarked ? getAddress(written) : null,
  };
}

/** What is wrong with a title or description, or nothing. */
export function textProblems({ title, description }: ProposalText): { field: keyof ProposalText; message: string }[] {
  const problems: { field: keyof ProposalText; message: string }[] = [];
  if (title.trim() === "" || title.includes("\n") || title.length > maxTitleCharacters) {
    problems.push({ field: "title", message: `expected one line of 1 to ${maxTitleCharacters} characters` });
  }
  for (const [field, text] of [
    ["title", title],
    ["description", description],
  ] as const) {
    if (!text.isWellFormed()) problems.push({ field, message: "expected whole characters, found half of one" });
  }
  const bytes = new TextEncoder().encode(description).length;
  if (bytes > maxDescriptionBytes) {
    const message = `expected at most ${maxDescriptionBytes} bytes, found ${bytes}; publish the long form elsewhere and link to it`;
    problems.push({ field: "description", message });
  }
  return problems;
}
