import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import type { Revert } from "#bots/engine/revert.ts";
import { committeeSeatsAbi as abi } from "#protocol/chain/abi/CommitteeSeats.ts";

const data = encodeFunctionData({ abi, functionName: "fillVacancy" });

/** Seats the next runner-up who accepts, while a seat is vacant in term. The Safe is synced after that. */
export function fillVacancyDuty(seats: Address): Duty {
  const readTerm = ({ client, block }: Chain) =>
    readContract(client, { address: seats, abi, functionName: "term", blockNumber: block.number });

  async function verify(chain: Chain, before: number): Promise<Verdict> {
    const { seating, filled } = await readTerm(chain);
    return { ok: seating > before, detail: `${filled} members sit, seating ${seating}` };
  }

  return {
    name: "fill-vacancy",
    async due(chain): Promise<Due[]> {
      const { seating, seats: many, filled, endsSeconds } = await readTerm(chain);
      if (filled >= many || chain.block.timestamp > endsSeconds) return [];
      const refusal = await refusalOf(chain, seats, data);
      const awaitedUntil = refusal === null ? 0 : answersEnd(refusal);
      if (awaitedUntil === null || awaitedUntil > endsSeconds) return [];
      return [
        {
          // Each filling raises the seating number.
          key: `fill:${seating}`,
          call: { target: seats, data, valueWei: 0n },
          notBefore: awaitedUntil,
          deadline: endsSeconds,
          why: `${many - filled} of ${many} seats are vacant: seat the next runner-up who accepts`,
          verify: (later) => verify(later, seating),
          retryAfter: async (revert) => answersEnd(revert),
        },
      ];
    },
  };
}

/** From when nobody's answer is awaited any more; null if something else stands in the way. */
function answersEnd({ name, args }: Revert): number | null {
  const untilSeconds = args[1];
  return name === "Committee_AwaitingAnswer" && typeof untilSeconds === "bigint" ? Number(untilSeconds) + 1 : null;
}
