import { type Hex, parseUnits } from "viem";
import { althingLaw, backTest, fluenceLaw, livepeerLaw, type MultiplierLaw } from "#simulation/laws/back-test.ts";
import {
  deployEmissions,
  type EmissionChain,
  enterWindow,
  passCutoff,
  postReport,
} from "#test/unit/protocol/emissions/emission-chain.ts";
import { usd } from "#test/unit/protocol/emissions/sample-terms.ts";
import { type BenchRow, benchRow } from "./row.ts";

const FLUENCE = "Fluence's law: x0.9 above its target revenue, else x1.1, between the same bounds (CapacityConst.sol)";
const LIVEPEER = "Livepeer's step: 500 ppb a round by the sign of the distance to its target, no cap (Minter.sol)";
const REPORTERS = 5;
const SEED = 1;
const SEEDS = 200;

/** Gas of emission's calls, and the law over a noisy series beside the peers' laws. */
export async function emissionsBench(): Promise<BenchRow[]> {
  return [...(await gasRows()), ...backTestRows()];
}

async function gasRows(): Promise<BenchRow[]> {
  const few = await gasOf(10);
  const many = await gasOf(10_000);
  const gas = (id: string, value: number, limit: number) =>
    benchRow({ id: `emissions/${id}`, value, unit: "gas", peer: null, peerValue: null, limit });
  const same = (id: string, value: number, peerValue: number) =>
    benchRow({ id: `emissions/${id}`, value, unit: "gas", peer: "the same with 10 holders", peerValue, limit: 1 });
  return [
    gas("poke", few.poke, 75_000),
    gas("poke-after-10-missed", few.afterMissed, 340_000),
    gas("report-post", few.post, 75_000),
    same("poke-10000-holders", many.poke, few.poke),
    same("poke-after-10-missed-10000-holders", many.afterMissed, few.afterMissed),
  ];
}

/** The dearest of several posts and pokes; the tenth epoch missed is followed by one with every report. */
async function gasOf(holders: number) {
  const chain = await deployEmissions({ reporters: REPORTERS });
  await spreadTokens(chain, holders - 1);
  const used = async (hash: Hex) => Number((await chain.client.getTransactionReceipt({ hash })).gasUsed);
  const posts: number[] = [];
  const passEpoch = async (epoch: number) => {
    for (let i = 0; i < REPORTERS; i++) {
      await enterWindow(chain, epoch, i + 1);
      posts.push(await used(await postReport(chain, i, epoch, usd(20_000 + i))));
    }
    await passCutoff(chain, epoch);
    return used(await chain.controller.write.poke());
  };
  const pokes: number[] = [];
  for (let epoch = 0; epoch < 12; epoch++) pokes.push(await passEpoch(epoch));
  const afterMissed = await passEpoch(12 + 10);
  await chain.connection.close();
  return { poke: Math.max(...pokes), post: Math.max(...posts), afterMissed };
}

async function spreadTokens({ token }: EmissionChain, holders: number) {
  for (let i = 0; i < holders; i++) {
    await token.write.transfer([`0x${(0x10_0000 + i).toString(16).padStart(40, "0")}`, parseUnits("1", 18)]);
  }
}

/** One fixed seed is held to the limits; the mean of many seeds stands beside the peers', which no one seed flatters. */
function backTestRows(): BenchRow[] {
  const fixed = backTest(althingLaw, SEED);
  const many = (law: MultiplierLaw) => Array.from({ length: SEEDS }, (_, i) => backTest(law, i + 1));
  const ours = many(althingLaw);
  const peers = [
    { name: "fluence", peer: FLUENCE, runs: many(fluenceLaw) },
    { name: "livepeer", peer: LIVEPEER, runs: many(livepeerLaw) },
  ];
  const figures = [
    { id: "reversals-120-noisy-epochs", figure: "reversals", unit: "reversals", limit: 3 },
    { id: "shift-by-one-tenfold-epoch", figure: "tenfoldShiftEpochs", unit: "epochs", limit: 0.1 },
    { id: "shift-by-12-halved-epochs", figure: "halvedShiftEpochs", unit: "epochs", limit: 4.5 },
  ] as const;
  return figures.flatMap(({ id, figure, unit, limit }) => [
    benchRow({ id: `emissions/${id}`, value: fixed[figure], unit, peer: null, peerValue: null, limit }),
    ...peers.map(({ name, peer, runs }) =>
      benchRow({
        id: `emissions/${id}-mean-of-${SEEDS}-seeds-beside-${name}`,
        value: mean(ours.map((run) => run[figure])),
        unit,
        peer,
        peerValue: mean(runs.map((run) => run[figure])),
        limit: null,
      }),
    ),
  ]);
}

function mean(values: readonly number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3));
}
