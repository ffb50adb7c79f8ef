import { type Address, encodeFunctionData } from "viem";
import { getBlock } from "viem/actions";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { PoolLog, ReadStakes } from "#bots/providers/stake-log.ts";
import { stakeVaultAbi as abi } from "#protocol/chain/abi/StakeVault.ts";
import { readMany } from "#protocol/chain/read-many.ts";

/** Of one call: 50 take about three million gas. */
const MOST_STAKERS = 50;
/** Of one look, so that a pool of a hundred thousand stakers does not keep other duties from their work. */
const MOST_ASKED = 500;
const MOST_CALLS = 2;
/** As contracts/providers/IStakeVault.sol promises. */
const PATIENCE_SECONDS = 86_400;

/** Takes the tokens that slashes have taken out of what still votes. */
export function settleSlashesDuty(vault: Address, read: ReadStakes): Duty {
  /** Positions that owed nothing after so many slashes of their pool. */
  const clean = new Map<string, number>();
  let late: string[] = [];

  const dueOf = (provider: number, slashes: number, stakers: readonly Address[]): Due => ({
    key: `settle-slash:${provider}:${slashes}:${stakers[0]}`,
    call: {
      target: vault,
      data: encodeFunctionData({ abi, functionName: "settleSlash", args: [provider, stakers] }),
      valueWei: 0n,
    },
    notBefore: 0,
    deadline: null,
    why: `${stakers.length} stakers of provider ${provider} vote with tokens that were slashed`,
    verify: (chain) => verifySettled(chain, vault, provider, stakers),
  });

  return {
    name: "settle-slashes",
    problems: () => late,
    async due(chain): Promise<Due[]> {
      const { pools } = await read(chain);
      const dues: Due[] = [];
      let asked = 0;
      late = [];
      for (const [provider, pool] of pools) {
        const waiting = unsettled(pool).filter((staker) => clean.get(nameOf(provider, staker)) !== pool.slashes);
        const some = waiting.slice(0, Math.max(0, MOST_ASKED - asked));
        asked += some.length;
        const owing = await owingOf(chain, vault, provider, some);
        for (const staker of some) if (!owing.includes(staker)) clean.set(nameOf(provider, staker), pool.slashes);
        for (let at = 0; at < owing.length && dues.length < MOST_CALLS; at += MOST_STAKERS) {
          dues.push(dueOf(provider, pool.slashes, owing.slice(at, at + MOST_STAKERS)));
        }
        if (owing.length > 0 && (await ageOf(chain, pool)) > PATIENCE_SECONDS) {
          late.push(`stakers of provider ${provider} have voted with slashed tokens for more than a day`);
        }
      }
      return dues;
    },
  };
}

const nameOf = (provider: number, staker: Address) => `${provider}:${staker}`;

async function ageOf({ client, block }: Chain, { slashedBlock }: PoolLog): Promise<number> {
  const { timestamp } = await getBlock(client, { blockNumber: slashedBlock });
  return block.timestamp - Number(timestamp);
}

function unsettled({ slashedAt, settledAt }: PoolLog): Address[] {
  return [...settledAt].filter(([, place]) => place < slashedAt).map(([staker]) => staker);
}

/** Those whose surrogates hold more than their positions are worth. */
async function owingOf(
  { client, block }: Chain,
  vault: Address,
  provider: number,
  stakers: readonly Address[],
): Promise<Address[]> {
  const questions = stakers.map(
    (staker) => ({ address: vault, abi, functionName: "holdingOf", args: [provider, staker] }) as const,
  );
  const holdings = await readMany(client, questions, block.number);
  return stakers.filter((_, index) => {
    const holding = holdings[index];
    return holding !== undefined && holding.heldTokens > holding.worthTokens;
  });
}

async function verifySettled(
  chain: Chain,
  vault: Address,
  provider: number,
  stakers: readonly Address[],
): Promise<Verdict> {
  const owing = await owingOf(chain, vault, provider, stakers);
  return { ok: owing.length === 0, detail: `${stakers.length - owing.length} of ${stakers.length} positions settled` };
}
