import { encodeAbiParameters, encodeFunctionData, keccak256, slice } from "viem";
import { readContract } from "viem/actions";
import type { Chain, Due, Duty, Verdict } from "#bots/engine/duty.ts";
import { committeeSeatsAbi } from "#protocol/chain/abi/CommitteeSeats.ts";
import { seatingModuleAbi } from "#protocol/chain/abi/SeatingModule.ts";
import type { CommitteeContracts } from "#protocol/committee/committee-contracts.ts";
import { safeAbi } from "#protocol/safe/safe-abi.ts";

/** Makes the Safe's owners and threshold those of the committee, whenever somebody left, came or changed keys. */
export function syncSafeDuty({ safe, seats, seating }: CommitteeContracts): Duty {
  const isSynced = ({ client, block }: Chain) =>
    readContract(client, {
      address: seating,
      abi: seatingModuleAbi,
      functionName: "isSynced",
      blockNumber: block.number,
    });

  /** Names the difference: who leaves, or changes its key, does not raise the seating number. */
  async function difference({ client, block }: Chain): Promise<string> {
    const inSeats = { address: seats, abi: committeeSeatsAbi, blockNumber: block.number } as const;
    const inSafe = { address: safe, abi: safeAbi, blockNumber: block.number } as const;
    const [number, members, owners, threshold] = await Promise.all([
      readContract(client, { ...inSeats, functionName: "seating" }),
      readContract(client, { ...inSeats, functionName: "members" }),
      readContract(client, { ...inSafe, functionName: "getOwners" }),
      readContract(client, { ...inSafe, functionName: "getThreshold" }),
    ]);
    const types = [{ type: "address[]" }, { type: "address[]" }, { type: "uint256" }] as const;
    return `${number}:${slice(keccak256(encodeAbiParameters(types, [members, owners, threshold])), 0, 8)}`;
  }

  async function verify(chain: Chain, before: string): Promise<Verdict> {
    if (await isSynced(chain)) return { ok: true, detail: "the Safe's owners are the members" };
    const other = (await difference(chain)) !== before;
    return { ok: other, detail: other ? "the members have changed since" : "the Safe's owners are not the members" };
  }

  return {
    name: "sync-safe",
    async due(chain): Promise<Due[]> {
      if (await isSynced(chain)) return [];
      const name = await difference(chain);
      return [
        {
          key: `sync:${name}`,
          call: {
            target: seating,
            data: encodeFunctionData({ abi: seatingModuleAbi, functionName: "sync" }),
            valueWei: 0n,
          },
          notBefore: 0,
          deadline: null,
          why: "the Safe's owners or threshold are not those of the committee",
          verify: (later) => verify(later, name),
        },
      ];
    },
  };
}
