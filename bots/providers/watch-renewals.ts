import type { EngineContext } from "#bots/engine/context.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import { epochEndSeconds } from "#protocol/emissions/epoch-clock.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import type { ReadCommitments } from "./commitment-log.ts";
import { readSchedule } from "./read-schedule.ts";

const DAY = 86_400;
/** How long before the end of a commitment its renewal is spoken of. */
const DAYS_BEFORE = [7, 1] as const;

/** Tells people of commitments that end soon, so that they are renewed in time. */
export function watchRenewals(
  context: EngineContext,
  { commitments }: ProviderContracts,
  read: ReadCommitments,
): Observer {
  const schedule = readSchedule(commitments);
  const told = new Set<string>();
  return {
    name: "renewals",
    async observe(chain) {
      const clock = await schedule(chain);
      for (const [provider, { untilEpoch }] of await read(chain)) {
        const endSeconds = epochEndSeconds(clock, untilEpoch - 1);
        const leftSeconds = endSeconds - chain.block.timestamp;
        const days = DAYS_BEFORE.findLast((before) => leftSeconds <= before * DAY);
        const subject = `${provider}:${untilEpoch}:${days}`;
        if (leftSeconds <= 0 || days === undefined || told.has(subject)) continue;
        const end = writePointInTime(BigInt(endSeconds));
        const message = `the commitment of provider ${provider} ends on ${end}: renew it, or its units earn nothing from then on`;
        await raiseNotice(context, "renewal-due", `${commitments}:${subject}`, message);
        told.add(subject);
      }
    },
  };
}
