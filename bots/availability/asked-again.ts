import type { Chain } from "#bots/engine/duty.ts";
import type { PostedDay } from "./day-log.ts";

/** One that is refused, as nobody made the contract a slasher, keeps others from their turn no longer than that. */
const PAUSE_SECONDS = 3_600;

/** Days that the contract refused to act on are asked about again, more seldom than the others. */
export class AskedAgain {
  readonly #atSeconds = new Map<string, number>();

  inTurn(chain: Chain, days: readonly PostedDay[]): PostedDay[] {
    return days.filter((day) => (this.#atSeconds.get(keyOf(day)) ?? 0) <= chain.block.timestamp);
  }

  later(chain: Chain, day: PostedDay): void {
    this.#atSeconds.set(keyOf(day), chain.block.timestamp + PAUSE_SECONDS);
  }
}

const keyOf = ({ provider, epoch }: PostedDay) => `${provider}:${epoch}`;
