import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { electionEvents } from "./election-events.ts";
import type { LogHandler } from "./log-handler.ts";
import { petitionEvents } from "./petition-events.ts";
import { powerEvents } from "./power-events.ts";
import { seatEvents, seatingEvents } from "./seat-events.ts";

/** Elections, seats and powers; nothing where a deployment has no committee. */
export function committeeEvents(contracts: CommitteeContracts | null): LogHandler[] {
  if (contracts === null) return [];
  return [
    ...electionEvents(contracts.elections),
    ...seatEvents(contracts.seats),
    ...seatingEvents(contracts.seating),
    ...powerEvents(contracts),
    ...(contracts.petition === null ? [] : petitionEvents(contracts.petition)),
  ];
}
