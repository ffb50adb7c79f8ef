import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { electionEvents } from "./election-events.ts";
import type { LogHandler } from "./log-handler.ts";
import { petitionEvents } from "./petition-events.ts";
import { powerEvents } from "./power-events.ts";
import { seatEvents, seatingEvents } from "./seat-events.ts";

/** Elections, seats, powers and petitions. */
export function committeeEvents(contracts: CommitteeContracts): LogHandler[] {
  return [
    ...electionEvents(contracts.elections),
    ...seatEvents(contracts.seats),
    ...seatingEvents(contracts.seating),
    ...powerEvents(contracts),
    ...petitionEvents(contracts.petition),
  ];
}
