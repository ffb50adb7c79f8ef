import { formatUnits } from "viem";
import { visibleText } from "#protocol/input/visible-text.ts";
import type { Paint } from "#protocol/safe/safe-hash-text.ts";
import type { Recount } from "#protocol/signals/recount.ts";
import type { SignalExport } from "#protocol/signals/signal-export.ts";

const mostFaults = 20;

export function recountText({ message, tally, ...found }: Recount, file: SignalExport, paint: Paint): string {
  const { symbol, decimals } = file.token;
  const amount = (value: bigint) => `${formatUnits(value, decimals)} ${visibleText(symbol)}`;
  const width = Math.max(...message.choices.map((choice) => visibleText(choice).length));
  return [
    paint("bold", visibleText(message.title)),
    `  signal           ${file.signal.id}`,
    `  chain            ${file.chainId}`,
    `  voting           ${message.type}, ${file.result.final ? "ended" : "still open"} when it was exported`,
    `  votes as of      ${new Date(file.snapshot.at * 1000).toISOString()} (block ${file.snapshot.block})`,
    `  ballots          ${found.counted} counted, ${file.ballots.length} in the file`,
    "",
    ...message.choices.map((choice, place) => {
      const share = percentOf(tally.scores[place] ?? 0n, tally.total);
      return `  ${visibleText(choice).padEnd(width)}  ${share.padStart(6)}  ${amount(tally.scores[place] ?? 0n)}`;
    }),
    `  ${"in all".padEnd(width)}          ${amount(tally.total)}`,
    "",
    ...found.faults.slice(0, mostFaults).map((fault) => paint("red", visibleText(fault))),
    ...(found.faults.length > mostFaults ? [paint("red", `and ${found.faults.length - mostFaults} more`)] : []),
    ...unverifiedLines(found.unverified, paint),
    found.asked
      ? "Weights, the snapshot's block and contracts' signatures were read from the chain."
      : "Weights are those in the file; give --rpc URL to read them from the chain.",
    found.same
      ? paint("green", "The published result is the one counted here.")
      : paint("red", `The published result DIFFERS: ${publishedText(message.choices, file, amount)}`),
  ].join("\n");
}

function unverifiedLines(accounts: readonly string[], paint: Paint): string[] {
  if (accounts.length === 0) return [];
  const which = accounts.map((account) => `  ${account}`);
  return [paint("yellow", "Signatures of contracts, not verified; give --rpc URL to ask the chain:"), ...which];
}

function publishedText(
  choices: readonly string[],
  { result }: SignalExport,
  amount: (value: bigint) => string,
): string {
  return choices.map((choice, place) => `${visibleText(choice)} ${amount(result.scores[place] ?? 0n)}`).join(", ");
}

function percentOf(part: bigint, whole: bigint): string {
  const tenths = whole === 0n ? 0n : (part * 1000n) / whole;
  return `${tenths / 10n}.${tenths % 10n}%`;
}
