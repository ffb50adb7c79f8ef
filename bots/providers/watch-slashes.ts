import type { EngineContext } from "#bots/engine/context.ts";
import { raiseNotice } from "#bots/engine/notices.ts";
import type { Observer } from "#bots/engine/observer.ts";
import { writePercentage } from "#protocol/input/field-kinds/percentage.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import type { ReadSlashes } from "./slash-log.ts";

/** Tells people of slashes that were asked for, while the committee can stop them. */
export function watchSlashes(context: EngineContext, { slashing }: ProviderContracts, read: ReadSlashes): Observer {
  const told = new Set<bigint>();
  return {
    name: "slashes",
    async observe(chain) {
      for (const { id, provider, slasher, bps, evidenceHash, readySeconds } of (await read(chain)).values()) {
        if (readySeconds <= chain.block.timestamp || told.has(id)) continue;
        const until = writePointInTime(BigInt(readySeconds));
        const message = `${slasher} asks to slash ${writePercentage(bps)} of the stake behind provider ${provider}, with evidence ${evidenceHash}; it can be stopped at least until ${until}`;
        await raiseNotice(context, "slash-asked", `${slashing}:${id}`, message);
        told.add(id);
      }
    },
  };
}
