import { encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { ReadCommitments } from "#bots/providers/commitment-log.ts";
import { type Arrears, readArrears } from "#bots/providers/read-arrears.ts";
import type { ReadStakes } from "#bots/providers/stake-log.ts";
import { providerRewardsAbi as abi } from "#protocol/chain/abi/ProviderRewards.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";

/** A claim writes so many records by itself: `MAX_RESOLVED` of contracts/providers/RewardRecords.sol. */
const MAX_RESOLVED = 16;
/** Of one call, of terms and of points: they take about four million gas. */
const MOST_RECORDS = 40;
const MOST_CALLS = 3;
/** Of one look, so that thousands of providers do not keep other duties from their work. */
const MOST_ASKED = 500;

/**
 * Writes the records of providers whose claims would else have to write more than they may, before that comes: only what
 * is settled counts, so each provider is looked at once for each epoch that is.
 */
export function resolveRecordsDuty(
  contracts: ProviderContracts,
  readStakes: ReadStakes,
  readCommitments: ReadCommitments,
): Duty {
  const { rewards } = contracts;
  /** Up to how many settled epochs a provider lacks few records. */
  const lookedAt = new Map<number, number>();

  const dueOf = ({ provider, terms, points, missing }: Arrears): Due => ({
    key: `resolve:${provider}:${terms}:${points}`,
    call: {
      target: rewards,
      data: encodeFunctionData({ abi, functionName: "resolve", args: [provider, BigInt(MOST_RECORDS)] }),
      valueWei: 0n,
    },
    notBefore: 0,
    deadline: null,
    why: `${missing} records of provider ${provider} are not written, and a claim writes ${MAX_RESOLVED} at most`,
    verify: (chain) => verifyWritten(chain, rewards, { provider, terms, points }),
  });

  return {
    name: "resolve-records",
    async due(chain): Promise<Due[]> {
      const { begun, nextEpoch } = await readContract(chain.client, {
        address: rewards,
        abi,
        functionName: "ledger",
        blockNumber: chain.block.number,
      });
      if (!begun) return [];
      const [{ pools }, commitments] = await Promise.all([readStakes(chain), readCommitments(chain)]);
      const providers = [...new Set([...pools.keys(), ...commitments.keys()])];
      const asked = providers.filter((provider) => (lookedAt.get(provider) ?? -1) < nextEpoch).slice(0, MOST_ASKED);
      const dues: Due[] = [];
      for (const arrears of await readArrears(chain, contracts, asked, nextEpoch)) {
        if (arrears.missing <= MAX_RESOLVED / 2) lookedAt.set(arrears.provider, nextEpoch);
        else if (dues.length < MOST_CALLS) {
          const due = dueOf(arrears);
          if ((await refusalOf(chain, rewards, due.call.data)) === null) dues.push(due);
          // One that is refused keeps no others from their turn.
          else lookedAt.set(arrears.provider, nextEpoch);
        }
      }
      return dues;
    },
  };
}

async function verifyWritten(
  { client, block }: Chain,
  address: ProviderContracts["rewards"],
  before: Pick<Arrears, "provider" | "terms" | "points">,
): Promise<Verdict> {
  const [terms, points] = await readContract(client, {
    address,
    abi,
    functionName: "resolvedOf",
    args: [before.provider],
    blockNumber: block.number,
  });
  const ok = Number(terms) > before.terms || Number(points) > before.points;
  return { ok, detail: `${terms} records of its terms and ${points} of its stake are written` };
}
