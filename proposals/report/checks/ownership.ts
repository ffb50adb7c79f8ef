import { type Address, parseAbi, zeroAddress } from "viem";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";

const abi = parseAbi(["function owner() view returns (address)", "function pendingOwner() view returns (address)"]);

/** Owners of every contract that the execution called or changed. */
export const ownership: Check = {
  id: "ownership",
  title: "Owners",
  async run(effects) {
    const found = await Promise.all(
      effects.touched.flatMap((account) => [
        ownerOf(effects, account, "owner", "owner"),
        ownerOf(effects, account, "pendingOwner", "pending owner"),
      ]),
    );
    return found.flat();
  },
};

async function ownerOf(
  { compare, explain, name }: Effects,
  address: Address,
  functionName: "owner" | "pendingOwner",
  words: string,
): Promise<Found[]> {
  const read: Parameters<typeof compare<Address>>[0] = (client, blockNumber) =>
    client.readContract({ address, abi, functionName, blockNumber });
  const owner = await compare(read).catch(() => null);
  if (owner === null || owner.before === owner.after) return [];
  await explain(read);
  const shown = (account: Address) => (account === zeroAddress ? "nobody" : name(account));
  return [
    finding({
      level: "error",
      key: `${address}:${functionName}`,
      title: `Changes the ${words} of ${name(address)}`,
      change: { before: shown(owner.before), after: shown(owner.after) },
    }),
  ];
}
