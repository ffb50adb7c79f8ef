import { encodeFunctionData, isAddressEqual } from "viem";
import { readContract } from "viem/actions";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { emissionControllerAbi } from "#protocol/chain/abi/EmissionController.ts";
import { providerRewardsAbi as abi } from "#protocol/chain/abi/ProviderRewards.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";

/** Of one call, after a long absence. */
const MOST_EPOCHS = 50;

/** Has the reward contract begin once votes have named it, and settle each epoch that is accounted. */
export function settleEpochsDuty({ rewards }: ProviderContracts, { controller }: EmissionContracts): Duty {
  const read = async ({ client, block }: Chain) => {
    const at = { blockNumber: block.number };
    const emission = { ...at, address: controller, abi: emissionControllerAbi } as const;
    const [ledger, accounted, current] = await Promise.all([
      readContract(client, { ...at, address: rewards, abi, functionName: "ledger" }),
      readContract(client, { ...emission, functionName: "nextEpoch" }),
      readContract(client, { ...emission, functionName: "rewards" }),
    ]);
    return { ledger, accounted: Number(accounted), isCurrent: isAddressEqual(current, rewards) };
  };

  const verify = async (chain: Chain, before: { begun: boolean; nextEpoch: number }): Promise<Verdict> => {
    const { ledger } = await read(chain);
    const ok = before.begun ? ledger.nextEpoch > before.nextEpoch : ledger.begun;
    return { ok, detail: ledger.begun ? `the next epoch to settle is ${ledger.nextEpoch}` : "it has not begun" };
  };

  const call = (data: ReturnType<typeof encodeFunctionData>) => ({ target: rewards, data, valueWei: 0n });

  return {
    name: "settle-epochs",
    async due(chain): Promise<Due[]> {
      const { ledger, accounted, isCurrent } = await read(chain);
      if (!isCurrent) return [];
      const { begun, nextEpoch } = ledger;
      const rest = { notBefore: 0, deadline: null, verify: (later: Chain) => verify(later, { begun, nextEpoch }) };
      if (!begun) {
        const why = "votes have named this reward contract: what is earned counts from the epoch after its beginning";
        return [{ ...rest, key: "begin-rewards", call: call(encodeFunctionData({ abi, functionName: "begin" })), why }];
      }
      if (accounted <= nextEpoch) return [];
      const count = Math.min(accounted - nextEpoch, MOST_EPOCHS);
      const data = encodeFunctionData({ abi, functionName: "settle", args: [BigInt(count)] });
      const epochs = count === 1 ? `epoch ${nextEpoch}` : `epochs ${nextEpoch} to ${nextEpoch + count - 1}`;
      const why = `${epochs} emitted, and ${count === 1 ? "is" : "are"} not shared out yet`;
      return [{ ...rest, key: `settle-epochs:${nextEpoch}`, call: call(data), why }];
    },
  };
}
