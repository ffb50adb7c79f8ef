import { BALLOTS, carryThousand } from "#test/integration/relay/carry-ballots.ts";
import { type BenchRow, benchRow } from "./row.ts";

const MOST_TRANSACTIONS = 12;

/** What the relay needs for a thousand ballots that voters give to the API. */
export async function relayBench(): Promise<BenchRow[]> {
  const { transactions, gas, gasByHand } = await carryThousand();
  return [
    benchRow({
      id: "signing/relay-1000-ballots",
      value: transactions,
      unit: `transactions for ${BALLOTS} ballots`,
      peer: null,
      peerValue: null,
      limit: MOST_TRANSACTIONS,
    }),
    benchRow({
      id: "signing/relayed-ballot",
      value: Math.round(gas),
      unit: "gas",
      peer: "a batch of 100 ballots that somebody fills and sends by hand, in the same run",
      peerValue: Math.round(gasByHand),
      limit: 1.05,
    }),
  ];
}
