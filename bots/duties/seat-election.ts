import { type Address, isAddressEqual } from "viem";
import type { ElectionsView } from "#bots/committee/read-elections.ts";
import { refusalOf } from "#bots/committee/refusal-of.ts";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";

/** Seats the winners of a settled election, and makes the Safe follow. */
export function seatElectionDuty(elections: Address, read: (chain: Chain) => Promise<ElectionsView>): Duty {
  let problems: string[] = [];

  return {
    name: "seat-election",
    problems: () => problems,
    async due(chain): Promise<Due[]> {
      const { named, unseated } = await read(chain);
      problems = isAddressEqual(named, elections)
        ? []
        : [`the seats take results from ${named} now: name it as Elections in addresses.json`];
      if (unseated === null) return [];
      const { number, call, refusal } = unseated;
      if (refusal !== null) {
        problems.push(`election ${number} is settled but cannot be seated: ${refusal.text}`);
        return [];
      }
      return [
        {
          // Another elections contract numbers from 1 again.
          key: `seat:${number}:${elections}`,
          call,
          notBefore: 0,
          deadline: null,
          why: `election ${number} is settled: seat its winners in the Safe`,
          verify: (later) => verifySeated(later, number, call),
        },
      ];
    },
  };
}

async function verifySeated(chain: Chain, number: bigint, { target, data }: Due["call"]): Promise<Verdict> {
  const refusal = await refusalOf(chain, target, data);
  const ok = refusal?.name === "Committee_ElectionPassed";
  return { ok, detail: ok ? `election ${number} is seated` : `election ${number} is not seated` };
}
