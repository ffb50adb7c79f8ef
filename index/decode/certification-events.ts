import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { availabilityEvents } from "./availability-events.ts";
import { certificateEvents } from "./certificate-events.ts";
import type { LogHandler } from "./log-handler.ts";
import { standingEvents } from "./standing-events.ts";

/** What providers are certified for, what is asked of them, and whether they are there. */
export function certificationEvents({ certification, availability }: CertificationContracts): LogHandler[] {
  return [...certificateEvents(certification), ...standingEvents(certification), ...availabilityEvents(availability)];
}
