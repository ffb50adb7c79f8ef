import { type Address, getAddress, type Hex, type PublicClient, parseAbi, slice, zeroAddress } from "viem";
import { type Check, finding } from "#proposals/report/effects.ts";

const abi = parseAbi([
  "function getOwners() view returns (address[])",
  "function getThreshold() view returns (uint256)",
  "function getModulesPaginated(address start, uint256 pageSize) view returns (address[] modules, address next)",
]);

const SENTINEL = "0x0000000000000000000000000000000000000001";
const MODULES = 100n;

/** Slots of Safe 1.4.1: singleton, and the hashes of guard_manager.guard.address, fallback_manager.handler.address. */
const slots = {
  singleton: "0x0000000000000000000000000000000000000000000000000000000000000000",
  guard: "0x4a204f620c8c5ccdca3fd54d003badd85ba500436a431f0cbda4f558c93c34c8",
  "fallback handler": "0x6c9a6c4a39284e37ed1cf53d337577d14212a4870fb976a4366c693b939918d5",
} as const satisfies Record<string, Hex>;

/** Who signs for a Safe, how many must, and what can act past them. */
export const safes: Check = {
  id: "safes",
  title: "Safes",
  async run({ execution, explain, name }) {
    const candidates = [...execution.diff.post].filter(([, { storage }]) => storage !== undefined);
    const found = await Promise.all(
      candidates.map(async ([safe]) => {
        const facts = await explain((client, blockNumber) => readSafe(client, safe, blockNumber, name)).catch(
          () => null,
        );
        if (facts === null) return [];
        return Object.entries(facts.after).flatMap(([fact, after]) => {
          const before = facts.before[fact] ?? "none";
          if (before === after) return [];
          const title = `Changes the ${fact} of the Safe ${name(safe)}`;
          return [finding({ level: "error", key: `${safe}:${fact}`, title, change: { before, after } })];
        });
      }),
    );
    return found.flat();
  },
};

async function readSafe(
  client: PublicClient,
  address: Address,
  blockNumber: bigint,
  name: (account: Address) => string,
) {
  const safe = { address, abi, blockNumber } as const;
  const list = (accounts: readonly Address[]) =>
    accounts.length === 0 ? "none" : [...accounts].sort().map(name).join(", ");
  const owners = await client.readContract({ ...safe, functionName: "getOwners" });
  const threshold = await client.readContract({ ...safe, functionName: "getThreshold" });
  const [modules] = await client.readContract({
    ...safe,
    functionName: "getModulesPaginated",
    args: [SENTINEL, MODULES],
  });
  const facts: Record<string, string> = {
    owners: list(owners),
    threshold: `${threshold} of ${owners.length}`,
    modules: list(modules),
  };
  for (const [fact, slot] of Object.entries(slots)) {
    const value = await client.getStorageAt({ address, slot, blockNumber });
    const account = value === undefined || value === "0x" ? zeroAddress : getAddress(slice(value, 12));
    facts[fact] = account === zeroAddress ? "none" : name(account);
  }
  return facts;
}
