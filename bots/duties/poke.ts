import { type Address, encodeFunctionData } from "viem";
import { readContract } from "viem/actions";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { emissionControllerAbi as abi } from "#protocol/chain/abi/EmissionController.ts";
import { cutoffSeconds, type EpochSchedule } from "#protocol/emissions/epoch-clock.ts";

/** Has the controller account every epoch whose cut-off has passed. */
export function pokeDuty(controller: Address): Duty {
  const at = ({ block }: Chain) => ({ address: controller, abi, blockNumber: block.number });
  let schedule: EpochSchedule | null = null;

  return {
    name: "poke",
    async due(chain): Promise<Due[]> {
      schedule ??= await readContract(chain.client, { ...at(chain), functionName: "schedule" });
      const [epoch, readySeconds] = await Promise.all([
        readContract(chain.client, { ...at(chain), functionName: "nextEpoch" }),
        readContract(chain.client, { ...at(chain), functionName: "nextPokeSeconds" }),
      ]);
      const nowSeconds = chain.block.timestamp;
      if (readySeconds > nowSeconds) return [];
      const newest = newestClosedEpoch(schedule, nowSeconds);
      const many = newest > Number(epoch) ? `epochs ${epoch} to ${newest}` : `epoch ${epoch}`;
      return [
        {
          key: `poke:${epoch}`,
          call: { target: controller, data: encodeFunctionData({ abi, functionName: "poke" }), valueWei: 0n },
          notBefore: Number(readySeconds),
          // Later the newest epoch counts as missed: its revenue moves nothing.
          deadline: cutoffSeconds(schedule, newest + 1) - 1,
          why: `the revenue of ${many} is final: account its emission`,
          verify: (later) => verifyPoked(later, controller, epoch),
        },
      ];
    },
  };
}

function newestClosedEpoch(schedule: EpochSchedule, nowSeconds: number): number {
  const { startSeconds, windowSeconds, epochSeconds } = schedule;
  return Math.floor((nowSeconds - startSeconds - windowSeconds) / epochSeconds) - 1;
}

async function verifyPoked({ client, block }: Chain, address: Address, epoch: bigint): Promise<Verdict> {
  const nextEpoch = await readContract(client, {
    address,
    abi,
    functionName: "nextEpoch",
    blockNumber: block.number,
  });
  return { ok: nextEpoch > epoch, detail: `the next epoch to account is ${nextEpoch}` };
}
