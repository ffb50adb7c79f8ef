import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { countSteps } from "#bots/committee/count-steps.ts";
import type { ElectionsView } from "#bots/committee/read-elections.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";

/** Has the ballots of an election counted once its vote is over: in one call, or page by page. */
export function countElectionDuty(elections: Address, read: (chain: Chain) => Promise<ElectionsView>): Duty {
  const at = ({ block }: Chain) => ({ address: elections, abi, blockNumber: block.number });
  const readTally = async (chain: Chain, number: bigint) => {
    const [loaded, total, ranked] = await readContract(chain.client, {
      ...at(chain),
      functionName: "tallyOf",
      args: [number],
    });
    return { loaded: Number(loaded), total: Number(total), ranked: Number(ranked) };
  };

  async function verify(chain: Chain, number: bigint, before: { loaded: number; ranked: number }): Promise<Verdict> {
    const { loaded, total, ranked } = await readTally(chain, number);
    // Whoever counts an election without candidates ranks nobody.
    const { latest, phase } = await read(chain);
    const over = latest > number || phase !== "counting";
    const ok = over || loaded > before.loaded || ranked > before.ranked;
    return { ok, detail: `${loaded} of ${total} combinations loaded, ${ranked} candidates ranked` };
  }

  return {
    name: "count-election",
    async due(chain): Promise<Due[]> {
      const { latest: number, phase } = await read(chain);
      if (phase !== "counting") return [];
      const [tally, { seats, runnersUp }, { votingEndSeconds }] = await Promise.all([
        readTally(chain, number),
        readContract(chain.client, { ...at(chain), functionName: "termsOf", args: [number] }),
        readContract(chain.client, { ...at(chain), functionName: "standingOf", args: [number] }),
      ]);
      const { steps, what } = countSteps(tally, seats + runnersUp);
      return [
        {
          key: `count:${number}:${tally.loaded}:${tally.ranked}`,
          call: {
            target: elections,
            data: encodeFunctionData({ abi, functionName: "count", args: [number, BigInt(steps)] }),
            valueWei: 0n,
          },
          notBefore: votingEndSeconds,
          deadline: null,
          why: `the vote of election ${number} is over: ${what}`,
          verify: (later) => verify(later, number, tally),
        },
      ];
    },
  };
}
