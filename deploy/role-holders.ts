import { type Address, type Hex, isAddressEqual, type PublicClient, parseAbiItem } from "viem";

const granted = parseAbiItem(
  "event RoleGranted(bytes32 indexed role, address indexed account, address indexed sender)",
);
const revoked = parseAbiItem(
  "event RoleRevoked(bytes32 indexed role, address indexed account, address indexed sender)",
);

export interface RoleHolder {
  role: Hex;
  account: Address;
}

/** Blocks asked for at once; most public nodes answer at least this many. */
const blocksPerQuery = 5_000n;

/** Everyone who holds a role of the contract now, from every grant and revocation since `fromBlock`. */
export async function roleHolders(client: PublicClient, address: Address, fromBlock: bigint): Promise<RoleHolder[]> {
  const head = await client.getBlockNumber({ cacheTime: 0 });
  let holders: RoleHolder[] = [];
  for (let from = fromBlock; from <= head; from += blocksPerQuery) {
    const last = from + blocksPerQuery - 1n;
    const logs = await client.getLogs({
      address,
      events: [granted, revoked],
      fromBlock: from,
      toBlock: last < head ? last : head,
      strict: true,
    });
    for (const { eventName, args } of logs) {
      holders = holders.filter(({ role, account }) => role !== args.role || !isAddressEqual(account, args.account));
      if (eventName === "RoleGranted") holders.push({ role: args.role, account: args.account });
    }
  }
  return holders;
}
