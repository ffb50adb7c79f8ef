import { type Address, getAddress } from "viem";
import { readContract } from "viem/actions";
import { messageOf } from "#bots/engine/bot-error.ts";
import type { Chain, Due, Duty } from "#bots/engine/duty.ts";
import { FigureWatch } from "#bots/reports/figure-watch.ts";
import type { Reporter } from "#bots/reports/open-reporters.ts";
import { priceDue, priceKey } from "#bots/reports/price-due.ts";
import { priceReportsAbi as abi } from "#protocol/chain/abi/PriceReports.ts";
import { writeDuration } from "#protocol/input/field-kinds/duration.ts";

type Round = { roundSeconds: number; round: number; reporters: Address[]; reported: Address[] };
type Outcome = { due: Due } | { problem: string } | null;

/** Signs and posts the price of each round, once its figure is there. */
export function reportPricesDuty(reports: Address, reporters: readonly Reporter[], nowMs: () => number): Duty {
  const watched = reporters.flatMap(({ signer, price }) =>
    price === null ? [] : [{ signer, watch: new FigureWatch(price, nowMs) }],
  );
  let signed = new Map<string, Due>();
  let problems: string[] = [];

  async function outcomeOf({ signer, watch }: (typeof watched)[number], chain: Chain, open: Round): Promise<Outcome> {
    const { address } = signer;
    if (!open.reporters.includes(address)) {
      return { problem: `${address} reports no prices: take its price out of the file, or propose to name it` };
    }
    if (open.reported.includes(address)) return null;
    const known = signed.get(priceKey(open.round, address));
    if (known !== undefined) return { due: known };
    const { usd8, problem } = await watch.figureOf(open.round);
    if (usd8 === null) {
      const missing = problem ?? lateProblem(watch.source.name, chain, open);
      return missing === null ? null : { problem: missing };
    }
    if (usd8 === 0n) return { problem: `${watch.source.name} says that the token is worth nothing, which is no price` };
    try {
      return { due: await priceDue(chain.chainId, { reports, ...open }, signer, usd8) };
    } catch (error) {
      return { problem: `${address} did not sign: ${messageOf(error)}` };
    }
  }

  return {
    name: "report-prices",
    problems: () => problems,
    async due(chain) {
      const open = await readRound(chain, reports);
      const outcomes = await Promise.all(watched.map((reporter) => outcomeOf(reporter, chain, open)));
      problems = outcomes.flatMap((outcome) => (outcome !== null && "problem" in outcome ? [outcome.problem] : []));
      const dues = outcomes.flatMap((outcome) => (outcome !== null && "due" in outcome ? [outcome.due] : []));
      // One signature a round, whatever the source says later; those of rounds that are over go.
      signed = new Map(dues.map((due) => [due.key, due]));
      return dues;
    },
  };
}

async function readRound({ client, block }: Chain, address: Address): Promise<Round> {
  const at = { address, abi, blockNumber: block.number };
  const [roundSeconds, reporters] = await Promise.all([
    readContract(client, { ...at, functionName: "ROUND_SECONDS" }),
    readContract(client, { ...at, functionName: "reporters" }),
  ]);
  const round = Math.floor(block.timestamp / Number(roundSeconds));
  const flags = await Promise.all(
    reporters.map((reporter) => readContract(client, { ...at, functionName: "hasReported", args: [round, reporter] })),
  );
  return {
    roundSeconds: Number(roundSeconds),
    round,
    reporters: reporters.map((reporter) => getAddress(reporter)),
    reported: reporters.filter((_, place) => flags[place]).map((reporter) => getAddress(reporter)),
  };
}

/** In the last quarter of the round a price that is still missing is a problem. */
function lateProblem(source: string, { block }: Chain, { round, roundSeconds }: Round): string | null {
  const leftSeconds = (round + 1) * roundSeconds - block.timestamp;
  if (leftSeconds * 4 > roundSeconds) return null;
  return `${source} has no price for round ${round} yet, which ends in ${writeDuration(BigInt(leftSeconds))}`;
}
