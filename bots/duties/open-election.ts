import { encodeFunctionData, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import type { ElectionContracts, ElectionsView } from "#bots/committee/read-elections.ts";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { Revert } from "#bots/engine/revert.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi as abi } from "#protocol/chain/abi/Elections.ts";
import { isElectionOver } from "#protocol/elections/election-phase.ts";

interface Opening {
  functionName: "open" | "openByElection";
  key: string;
  notBefore: number;
  why: string;
}

/** Opens the next election of the whole committee once it is due, and a by-election once seats are to be filled by one. */
export function openElectionDuty(
  { elections, seats }: ElectionContracts,
  read: (chain: Chain) => Promise<ElectionsView>,
): Duty {
  async function verify({ client, block }: Chain, number: bigint): Promise<Verdict> {
    const at = { address: elections, abi, blockNumber: block.number } as const;
    const latest = await readContract(client, { ...at, functionName: "latest" });
    return { ok: latest >= number, detail: `the latest election is number ${latest}` };
  }

  async function findOpening({ client, block }: Chain, number: bigint): Promise<Opening | null> {
    const at = { address: seats, abi: committeeSeatsAbi, blockNumber: block.number } as const;
    const [dueSeconds, openSeats] = await Promise.all([
      readContract(client, { ...at, functionName: "nextElectionSeconds" }),
      readContract(client, { ...at, functionName: "openSeats" }),
    ]);
    if (dueSeconds <= block.timestamp) {
      const why = `election ${number} is due`;
      return { functionName: "open", key: `open:${number}`, notBefore: Number(dueSeconds), why };
    }
    if (openSeats === 0n) return null;
    const why = `a by-election fills ${openSeats} open ${openSeats === 1n ? "seat" : "seats"}`;
    return { functionName: "openByElection", key: `open-by:${number}`, notBefore: 0, why };
  }

  return {
    name: "open-election",
    async due(chain): Promise<Due[]> {
      const { named, latest, phase, unseated } = await read(chain);
      if (!isElectionOver(phase) || !isAddressEqual(named, elections)) return [];
      // Winners who wait for their seats end the need for another election.
      if (unseated !== null && unseated.refusal === null) return [];
      const number = latest + 1n;
      const opening = await findOpening(chain, number);
      if (opening === null) return [];
      const { functionName, key, notBefore, why } = opening;
      const data = encodeFunctionData({ abi, functionName });
      const refusal = await refusalOf(chain, elections, data);
      return [
        {
          key,
          call: { target: elections, data, valueWei: 0n },
          notBefore: (refusal && seatingEnds(refusal)) ?? notBefore,
          deadline: null,
          why,
          verify: (later) => verify(later, number),
          retryAfter: async (revert) => seatingEnds(revert),
        },
      ];
    },
  };
}

/** Until when winners who cannot be seated keep the next election waiting; null if something else does. */
function seatingEnds({ name, args }: Revert): number | null {
  const untilSeconds = args[1];
  return name === "Elections_AwaitsSeating" && typeof untilSeconds === "bigint" ? Number(untilSeconds) : null;
}
