import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { ReadCommitments } from "#bots/providers/commitment-log.ts";
import { commitmentsAbi as abi } from "#protocol/chain/abi/Commitments.ts";

const MOST_CALLS = 10;

/** Makes the rises of commissions that providers announced, once their notice is over. */
export function raiseCommissionsDuty(commitments: Address, read: ReadCommitments): Duty {
  return {
    name: "raise-commissions",
    async due(chain): Promise<Due[]> {
      const found = await read(chain);
      const ready = [...found].filter(
        ([, { riseSeconds }]) => riseSeconds !== null && riseSeconds <= chain.block.timestamp,
      );
      const dues: Due[] = [];
      for (const [provider, { riseSeconds }] of ready) {
        if (dues.length === MOST_CALLS || riseSeconds === null) break;
        // Another may have made it, or the provider set its commission anew.
        if ((await announced(chain, commitments, provider)) !== riseSeconds) continue;
        dues.push({
          key: `raise-commission:${provider}:${riseSeconds}`,
          call: {
            target: commitments,
            data: encodeFunctionData({ abi, functionName: "raiseCommission", args: [provider] }),
            valueWei: 0n,
          },
          notBefore: riseSeconds,
          deadline: null,
          why: `the notice of provider ${provider}'s higher commission is over`,
          verify: (later) => verifyRaised(later, commitments, provider, riseSeconds),
        });
      }
      return dues;
    },
  };
}

async function announced({ client, block }: Chain, address: Address, provider: number): Promise<number> {
  const { nextCommissionSeconds } = await readContract(client, {
    address,
    abi,
    functionName: "commitmentOf",
    args: [provider],
    blockNumber: block.number,
  });
  return nextCommissionSeconds;
}

async function verifyRaised(
  chain: Chain,
  commitments: Address,
  provider: number,
  riseSeconds: number,
): Promise<Verdict> {
  const ok = (await announced(chain, commitments, provider)) !== riseSeconds;
  return { ok, detail: ok ? "the commission is raised" : "the commission is not raised" };
}
