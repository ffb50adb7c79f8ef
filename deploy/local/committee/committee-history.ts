import { encodeFunctionData } from "viem";
import { localRoles } from "#deploy/local/accounts.ts";
import type { TimedEvent } from "#deploy/local/seed/timeline.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { electionsAbi } from "#protocol/chain/abi/Elections.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { CommitteeScene } from "./committee-scene.ts";
import { electionEvents } from "./election-events.ts";
import { memberIndex } from "./member-index.ts";
import { firstElection, secondElection } from "./seeded-elections.ts";

const day = 86_400;
const hour = 3_600;
const minute = 60;

/**
 * The first election, its seating, a resignation after which a runner-up moves up, and the second election, which runs at
 * the end. Everyone who may open an election does so as soon as they may, as the bots do.
 */
export function committeeHistory(scene: CommitteeScene): TimedEvent[] {
  const { client, contracts, terms, leadSeconds, foundingEndsAt } = scene;
  const { seats, seating, elections } = contracts;
  const number = 1n;
  const electionSeconds =
    terms.registrationSeconds + terms.endorsementSeconds + terms.vettingSeconds + terms.votingSeconds;
  const firstAt = foundingEndsAt - leadSeconds + minute;
  const seatedAt = firstAt + electionSeconds + 10 * minute;
  const secondAt = seatedAt + terms.termSeconds - leadSeconds + minute;
  const at = (time: number, run: () => Promise<void>): TimedEvent => ({ at: time, inOneBlock: true, run });
  const asSeats = { address: seats, abi: committeeSeatsAbi } as const;

  const answers = [0, 1].map((rank) =>
    at(seatedAt + (1 + rank) * day, async () => {
      const args = [number] as const;
      const [, , runnersUp] = await client.readContract({
        address: elections,
        abi: electionsAbi,
        functionName: "result",
        args,
      });
      const account = runnersUp[rank];
      if (account === undefined) return;
      const data = encodeFunctionData({ abi: committeeSeatsAbi, functionName: "answer", args: [true] });
      await sendUnlocked(client, memberIndex(account), { to: seats, data });
    }),
  );
  const leavesAt = seatedAt + 140 * day;
  return [
    ...electionEvents(scene, number, firstAt, firstElection),
    at(firstAt + electionSeconds + 5 * minute, () => {
      const data = encodeFunctionData({ abi: electionsAbi, functionName: "count", args: [number, 1_000n] });
      return sendUnlocked(client, localRoles.bots, { to: elections, data });
    }),
    at(seatedAt, () => {
      const data = encodeFunctionData({ abi: seatingModuleAbi, functionName: "seat", args: [number] });
      return sendUnlocked(client, localRoles.bots, { to: seating, data });
    }),
    ...answers,
    at(leavesAt, async () => {
      const last = (await client.readContract({ ...asSeats, functionName: "members" })).at(-1);
      if (last === undefined) throw new Error("Seeding failed: the committee has no members.");
      const data = encodeFunctionData({ abi: committeeSeatsAbi, functionName: "resign" });
      await sendUnlocked(client, memberIndex(last), { to: seats, data });
    }),
    at(leavesAt + hour, () => {
      const data = encodeFunctionData({ abi: committeeSeatsAbi, functionName: "fillVacancy" });
      return sendUnlocked(client, localRoles.bots, { to: seats, data });
    }),
    at(leavesAt + hour + minute, () => {
      const data = encodeFunctionData({ abi: seatingModuleAbi, functionName: "sync" });
      return sendUnlocked(client, localRoles.bots, { to: seating, data });
    }),
    ...electionEvents(scene, 2n, secondAt, secondElection),
  ];
}
