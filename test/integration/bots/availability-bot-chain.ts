import { join } from "node:path";
import { type Address, slice, toFunctionSelector } from "viem";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";
import { MapFolder } from "#bots/checker/map-folder.ts";
import { availabilityDuties } from "#bots/duties/availability-duties.ts";
import { createEngine } from "#bots/engine/engine.ts";
import { cutoffSeconds, epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { tokens } from "#test/fixture/governance.ts";
import { deployAvailabilityFor } from "#test/fixture/voted-availability.ts";
import { deployEmissionsFor } from "#test/fixture/voted-emissions.ts";
import { deployProvidersFor } from "#test/fixture/voted-providers.ts";
import { startBotChain } from "./bot-chain.ts";

export const ACTS = {
  post: toFunctionSelector("post((uint32,uint24,(address,uint96,bytes)[])[])"),
  flag: toFunctionSelector("flag(uint32,uint256)"),
  slash: toFunctionSelector("slash(uint32,uint256)"),
  lapse: toFunctionSelector("lapse(uint32,uint256)"),
} as const;

export type AvailabilityBotChain = Awaited<ReturnType<typeof startAvailabilityBotChain>>;

/** A chain with a provider that serves, three checkers of whom two make a quorum, and the folder of their maps. */
export async function startAvailabilityBotChain() {
  const chain = await startBotChain();
  const emissions = await deployEmissionsFor(chain);
  const [operator, arbiter] = chain.holders.map(({ account }) => account.address);
  if (operator === undefined || arbiter === undefined) throw new Error("The chain has no holders.");
  const providers = await deployProvidersFor(chain, emissions, [operator]);
  const keys = [0, 1, 2].map(() => generatePrivateKey());
  const checkers = keys.map((key) => privateKeyToAccount(key));
  const voted = await deployAvailabilityFor(chain, providers, {
    checkers: checkers.map(({ address }) => address),
    quorum: 2,
    arbiter,
  });
  await providers.register(operator, 10);
  await providers.stake(operator, 1, tokens(2_000));
  await providers.commitments.write.activate([1, 0, 10, 90], { account: operator });
  const folder = new MapFolder(join(chain.folder, "maps"), voted.domain);
  const target = voted.availability.address;
  const checker = (index: number) => {
    const account = checkers[index];
    if (account === undefined) throw new Error(`There is no checker ${index}.`);
    return account;
  };

  return {
    ...chain,
    ...providers,
    ...voted,
    schedule: emissions.schedule,
    operator,
    arbiter,
    maps: folder,
    keys,
    checker,
    pass: (index: number, epoch: number, badSlots: bigint) =>
      voted.sign(checker(index), 1, epoch, badSlots).then((map) => folder.write(map)),
    toEnd: (epoch: number, second = 0) =>
      chain.networkHelpers.time.increaseTo(epochEndSeconds(emissions.schedule, epoch) + second),
    toCutoff: (epoch: number, second = 0) =>
      chain.networkHelpers.time.increaseTo(cutoffSeconds(emissions.schedule, epoch) + second),
    dayOf: (epoch: number) => voted.availability.read.dayOf([1, BigInt(epoch)]),
    /** What the bot sent to the contract, in order. */
    async acts(): Promise<string[]> {
      const all = await chain.botTransactions();
      return all.flatMap(({ input }) => {
        const act = Object.entries(ACTS).find(([, selector]) => selector === slice(input, 0, 4));
        return act === undefined ? [] : [act[0]];
      });
    },
    /** A bot with the duties of availability, and no others. */
    async openAvailabilityBot(from: MapFolder | null = folder) {
      const { context, store, lines } = await chain.openBot();
      const { chainId, startBlock } = chain.deployment;
      const duties = availabilityDuties(target, { client: context.client, store, chainId, startBlock }, from);
      const allowed = Object.values(ACTS).map((selector) => ({ target: target as Address, selector }));
      const engine = createEngine({ ...context, limits: { ...context.limits, allowed } }, duties, []);
      return { engine, store, lines, duties };
    },
  };
}
