import { readContract } from "viem/actions";
import type { EngineContext } from "#bots/engine/context.ts";
import type { Chain } from "#bots/engine/duty.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { type CommitteeFacts, committeeNotices } from "./committee-notices.ts";
import type { ElectionsView } from "./read-elections.ts";

/** Tells people what happens to the committee and its elections, and what is amiss. */
export function watchCommittee(
  context: EngineContext,
  contracts: CommitteeContracts,
  read: (chain: Chain) => Promise<ElectionsView>,
): Observer {
  const told = new Set<string>();
  let unsyncedSince: number | null = null;

  async function readFacts(chain: Chain): Promise<CommitteeFacts> {
    const { client, block } = chain;
    const { latest, phase, unseated } = await read(chain);
    const at = { blockNumber: block.number };
    const elections = { ...at, address: contracts.elections, abi: electionsAbi, args: [latest] } as const;
    const term = await readContract(client, {
      ...at,
      address: contracts.seats,
      abi: committeeSeatsAbi,
      functionName: "term",
    });
    const [standing, { seats }, [byElections], synced] = await Promise.all([
      readContract(client, { ...elections, functionName: "standingOf" }),
      readContract(client, { ...elections, functionName: "termsOf" }),
      readContract(client, { ...elections, functionName: "byElections", args: [BigInt(term.number)] }),
      readContract(client, { ...at, address: contracts.seating, abi: seatingModuleAbi, functionName: "isSynced" }),
    ]);
    unsyncedSince = synced ? null : (unsyncedSince ?? block.timestamp);
    return {
      now: block.timestamp,
      election: { ...standing, number: latest, phase, seats },
      byElections: Number(byElections),
      unseated: unseated && { number: unseated.number, refusal: unseated.refusal?.text ?? null },
      term,
      unsyncedSince,
    };
  }

  return {
    name: "watch-committee",
    async observe(chain) {
      for (const { kind, subject, message } of committeeNotices(await readFacts(chain))) {
        const name = `${kind}:${subject}`;
        if (told.has(name)) continue;
        await raiseNotice(context, kind, `${contracts.elections}:${subject}`, message);
        told.add(name);
      }
    },
  };
}
