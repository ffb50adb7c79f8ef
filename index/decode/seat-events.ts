import type { Address } from "viem";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import { type CommitteeChange, storeChange } from "./committee-change.ts";
import { type LogHandler, on, type Place } from "./log-handler.ts";
import type { RangeRows } from "./range-rows.ts";

/** Who sits, and how the Safe follows. */
export function seatEvents(seats: Address): LogHandler[] {
  const abi = committeeSeatsAbi;
  return [
    on(seats, abi, "Seated", (rows, args, place) =>
      rows.seatings.push({
        ...place,
        seating: Number(args.seating),
        election: Number(args.election),
        term: args.term,
        members: JSON.stringify(args.members.map((member) => member.toLowerCase())),
        ends_at: args.endsSeconds,
        by_election: args.byElection ? 1 : 0,
      }),
    ),
    on(seats, abi, "Answered", (rows, { term, runnerUp, accepts }, place) =>
      rows.committee_answers.push({ ...place, term, account: runnerUp, accepts: accepts ? 1 : 0 }),
    ),
    on(seats, abi, "CandidateSkipped", (rows, { election, candidate, reason }, place) =>
      pushChange(rows, place, {
        kind: "skipped",
        accounts: [candidate],
        details: { election: Number(election), reason },
      }),
    ),
    on(seats, abi, "VacancyFilled", (rows, { seating, election, member }, place) =>
      pushChange(rows, place, {
        kind: "filled",
        accounts: [member],
        details: { seating: Number(seating), election: Number(election) },
      }),
    ),
    on(seats, abi, "Recalled", (rows, { term, account, sat }, place) =>
      pushChange(rows, place, { kind: "recalled", accounts: [account], details: { term, sat } }),
    ),
    on(seats, abi, "Resigned", (rows, { account }, place) =>
      pushChange(rows, place, { kind: "resigned", accounts: [account], details: {} }),
    ),
    on(seats, abi, "KeyRotated", (rows, { oldKey, newKey }, place) =>
      pushChange(rows, place, { kind: "key-rotated", accounts: [oldKey, newKey], details: {} }),
    ),
    on(seats, abi, "ElectionsSet", (rows, { oldElections, newElections }, place) =>
      pushChange(rows, place, { kind: "elections-set", accounts: [oldElections, newElections], details: {} }),
    ),
  ];
}

export function seatingEvents(seating: Address): LogHandler[] {
  const abi = seatingModuleAbi;
  return [
    on(seating, abi, "Synced", (rows, { seating: number, owners, threshold }, place) =>
      pushChange(rows, place, {
        kind: "synced",
        accounts: [],
        details: { seating: Number(number), owners: Number(owners), threshold: Number(threshold) },
      }),
    ),
    on(seating, abi, "GuardSet", (rows, { guard }, place) =>
      pushChange(rows, place, { kind: "guard-set", accounts: [guard], details: {} }),
    ),
    on(seating, abi, "ModuleEnabled", (rows, { module }, place) =>
      pushChange(rows, place, { kind: "module-enabled", accounts: [module], details: {} }),
    ),
    on(seating, abi, "ModuleDisabled", (rows, { module }, place) =>
      pushChange(rows, place, { kind: "module-disabled", accounts: [module], details: {} }),
    ),
  ];
}

export function pushChange(rows: RangeRows, place: Place, change: CommitteeChange): void {
  rows.committee_changes.push({ ...place, ...storeChange(change) });
}
