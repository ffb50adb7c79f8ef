import { env } from "node:process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { controllerParameters } from "#protocol/emissions/controller-parameters.ts";
import { ChainModel } from "./chain-model.ts";
import {
  BASELINE,
  deployEmissions,
  type EmissionChain,
  enterWindow,
  passCutoff,
  postReport,
  readState,
} from "./emission-chain.ts";

const RUNS = Number(env.EMISSION_RUNS ?? 12);

const between = (min: number | bigint, max: number | bigint) => fc.bigInt({ min: BigInt(min), max: BigInt(max) });
const chance = (percent: number) => fc.nat(99).map((value) => value < percent);

const terms = fc.record({
  referenceUsd8: fc.oneof(between(1_000, 10_000), between(10n ** 8n, 10n ** 15n), between(10n ** 18n, 2n ** 63n)),
  kappaHalves: between(1, 2),
  minMultiplierBps: between(1, 5_000),
  maxMultiplierBps: between(5_000, 12_500),
  deadBandBps: fc.oneof(fc.constant(0n), between(1, 5_000)),
  slewDownBps: between(1, 5_000),
  slewUpBps: between(1, 2_000),
  decayPpm: fc.oneof(fc.constant(0n), between(1, 100_000)),
  epochCapTokens: fc.oneof(between(0, 10n ** 18n), between(10n ** 22n, 10n ** 24n)),
});

/** One turn of the clock: some epochs go by, the last of them may have a figure, and a vote or the guardian may act. */
const turn = fc.record({
  missed: fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 30, max: 90 }),
  ),
  /** Revenue over the reference, in thousandths; null where nobody reports. */
  revenue: fc.option(fc.oneof(between(0, 3_000), between(900, 1_100), fc.constantFrom(0n, 10n ** 7n)), { freq: 6 }),
  vote: fc.option(fc.record({ parameter: fc.integer({ min: 0, max: BASELINE }), percent: between(-50, 50) }), {
    freq: 4,
    nil: null,
  }),
  lower: fc.option(between(0, 9_999), { freq: 12 }),
  lift: chance(5),
});

const story = fc.record({
  terms,
  baselineTokens: fc.oneof(between(0, 10n ** 6n), between(10n ** 20n, 10n ** 24n)),
  budgetTokens: fc.oneof(between(0, 10n ** 23n), between(10n ** 24n, 10n ** 26n)),
  turns: fc.array(turn, { minLength: 20, maxLength: 40 }),
});

describe("the law in TypeScript", () => {
  it(`equals the contract to the last unit, through votes, gaps, silence and the guardian (${RUNS} stories)`, async () => {
    let epochs = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ turns, ...settings }) => {
        const startMultiplierBps = Number(
          settings.terms.maxMultiplierBps < 10_000n ? settings.terms.maxMultiplierBps : 10_000n,
        );
        const chain = await deployEmissions({ ...settings, startMultiplierBps });
        const model = new ChainModel(chain);
        let epoch = -1;
        for (const { missed, revenue, vote, lower, lift } of turns) {
          epoch += 1 + missed;
          const revenueUsd8 = revenue === null ? null : revenueOf(revenue, model.terms.referenceUsd8);
          if (lower !== null) await lowerBoth(chain, model, epoch, lower);
          if (revenueUsd8 !== null) {
            await enterWindow(chain, epoch);
            await postReport(chain, 0, epoch, revenueUsd8);
          }
          await passCutoff(chain, epoch);
          await chain.controller.write.poke();
          const emitted = model.poke(epoch, revenueUsd8);
          expect((await chain.controller.read.epochRecord([BigInt(epoch)])).emissionTokens).toBe(emitted.at(-1));
          expect(await readState(chain)).toEqual(model.state);
          epochs += emitted.length;
          if (lift) await liftBoth(chain, model);
          if (vote !== null) await voteBoth(chain, model, vote.parameter, vote.percent);
        }
        await chain.connection.close();
      }),
      { numRuns: RUNS, seed: Number(env.FUZZ_SEED ?? 0x616c74), endOnFailure: true },
    );
    expect(epochs).toBeGreaterThan(RUNS * 20);
  }, 600_000);

  it("equals the contract through 180 epochs without revenue and its return", async () => {
    const chain = await deployEmissions({ terms: { referenceUsd8: 1_000_000_000_001n } });
    const model = new ChainModel(chain);
    for (let epoch = 0; epoch < 200; epoch++) {
      const revenueUsd8 = epoch < 180 ? 0n : 4_000_000_000_000n;
      await enterWindow(chain, epoch);
      await postReport(chain, 0, epoch, revenueUsd8);
      await passCutoff(chain, epoch);
      await chain.controller.write.poke();
      model.poke(epoch, revenueUsd8);
      expect(await readState(chain)).toEqual(model.state);
      if (epoch === 179) expect(model.state.smoothedUsd8).toBe(1_000_000_001n);
    }
    await chain.connection.close();
  });
});

function revenueOf(thousandths: bigint, referenceUsd8: bigint): bigint {
  const revenue = (referenceUsd8 * thousandths) / 1_000n;
  return revenue < 2n ** 64n ? revenue : 2n ** 64n - 1n;
}

/** Where the contract accepts it, the model follows; where it refuses, nothing changes. */
async function lowerBoth(chain: EmissionChain, model: ChainModel, epoch: number, bps: bigint) {
  const { networkHelpers, schedule, controller, guardian } = chain;
  await networkHelpers.time.setNextBlockTimestamp(schedule.startSeconds + (epoch + 1) * 86_400);
  const accepted = await controller.write.lower([Number(bps)], { account: guardian.account }).then(
    () => true,
    () => false,
  );
  if (accepted) model.lowered = { bps, untilEpoch: Number((await controller.read.lowered())[1]) };
}

async function liftBoth({ controller, byVote }: EmissionChain, model: ChainModel) {
  const accepted = await controller.write.lift(byVote).then(
    () => true,
    () => false,
  );
  if (accepted) model.lowered.untilEpoch = model.nextEpoch;
}

async function voteBoth(chain: EmissionChain, model: ChainModel, parameter: number, percent: bigint) {
  const { controller, byVote } = chain;
  const old = await controller.read.parameter([parameter]);
  const value = (old * (100n + percent)) / 100n;
  const accepted = await controller.write.setParameter([parameter, value], byVote).then(
    () => true,
    () => false,
  );
  if (!accepted) return;
  const name = controllerParameters[parameter]?.name;
  if (name === undefined) throw new Error(`There is no parameter ${parameter}.`);
  if (name === "baselineTokens") model.state = { ...model.state, baselineTokens: value };
  else model.terms = { ...model.terms, [name]: value };
}
