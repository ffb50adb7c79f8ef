import { encodeFunctionData, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import { patienceSeconds } from "#bots/committee/by-election-patience.ts";
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

/**
 * Opens the next election of the whole committee once it is due, whatever by-election runs, and a by-election once seats are to
 * be filled by one; after one that failed later each time.
 */
export function openElectionDuty(
  { elections, seats }: ElectionContracts,
  read: (chain: Chain) => Promise<ElectionsView>,
): Duty {
  async function verify({ client, block }: Chain, number: bigint): Promise<Verdict> {
    const at = { address: elections, abi, blockNumber: block.number } as const;
    const latest = await readContract(client, { ...at, functionName: "latest" });
    return { ok: latest >= number, detail: `the latest election is number ${latest}` };
  }

  /** From when on the bots open another by-election after one that failed. */
  async function patience({ client, block }: Chain, latest: bigint): Promise<number> {
    const at = { address: elections, abi, blockNumber: block.number } as const;
    const termNumber = await readContract(client, {
      ...at,
      address: seats,
      abi: committeeSeatsAbi,
      functionName: "termNumber",
    });
    const [[opened], { votingEndSeconds }] = await Promise.all([
      readContract(client, { ...at, functionName: "byElections", args: [termNumber] }),
      readContract(client, { ...at, functionName: "standingOf", args: [latest] }),
    ]);
    return votingEndSeconds + patienceSeconds(Number(opened));
  }

  async function findOpening(chain: Chain, { latest, phase, byElection }: ElectionsView): Promise<Opening | null> {
    const { client, block } = chain;
    const number = latest + 1n;
    const at = { address: seats, abi: committeeSeatsAbi, blockNumber: block.number } as const;
    const [dueSeconds, openSeats] = await Promise.all([
      readContract(client, { ...at, functionName: "nextElectionSeconds" }),
      readContract(client, { ...at, functionName: "openSeats" }),
    ]);
    if (dueSeconds <= block.timestamp) {
      const why = `election ${number} is due`;
      return { functionName: "open", key: `open:${number}`, notBefore: Number(dueSeconds), why };
    }
    if (openSeats === 0n || !isElectionOver(phase)) return null;
    const why = `a by-election fills ${openSeats} open ${openSeats === 1n ? "seat" : "seats"}`;
    const notBefore = byElection && phase === "failed" ? await patience(chain, latest) : 0;
    return { functionName: "openByElection", key: `open-by:${number}`, notBefore, why };
  }

  return {
    name: "open-election",
    async due(chain): Promise<Due[]> {
      const view = await read(chain);
      const { named, latest, phase, byElection, unseated } = view;
      const over = isElectionOver(phase) || byElection;
      if (!over || !isAddressEqual(named, elections)) return [];
      // Winners who wait for their seats end the need for another election.
      if (unseated !== null && unseated.refusal === null) return [];
      const number = latest + 1n;
      const opening = await findOpening(chain, view);
      if (opening === null) return [];
      const { functionName, key, notBefore, why } = opening;
      const data = encodeFunctionData({ abi, functionName });
      const refusal = await refusalOf(chain, elections, data);
      // It could last into the time of the whole committee's, which fills the seats too.
      if (refusal?.name === "Elections_RunsIntoTheNext") return [];
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
