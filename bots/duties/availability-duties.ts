import type { Address } from "viem";
import { dayLog } from "#bots/availability/day-log.ts";
import type { MapFolder } from "#bots/checker/map-folder.ts";
import type { Duty } from "#bots/engine/duty.ts";
import type { LogSource } from "#bots/rpc/settled-log.ts";
import { flagAvailabilityDuty } from "./flag-availability.ts";
import { lapseAvailabilityDuty } from "./lapse-availability.ts";
import { reportAvailabilityDuty } from "./report-availability.ts";
import { slashAvailabilityDuty } from "./slash-availability.ts";

/** What bots do about availability; without a folder of maps they post none, and do the rest all the same. */
export function availabilityDuties(availability: Address, logs: LogSource, folder: MapFolder | null): Duty[] {
  const days = dayLog(logs, availability);
  return [
    ...(folder === null ? [] : [reportAvailabilityDuty(availability, folder, days)]),
    flagAvailabilityDuty(availability, days),
    slashAvailabilityDuty(availability, days),
    lapseAvailabilityDuty(availability, days),
  ];
}
