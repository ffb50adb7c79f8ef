import { type Address, type Hex, isAddressEqual, type PublicClient, parseAbiItem } from "viem";
import { logsSince } from "./logs-since.ts";

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

/** Everyone who holds a role of the contract now, from every grant and revocation since `fromBlock`. */
export async function roleHolders(client: PublicClient, address: Address, fromBlock: bigint): Promise<RoleHolder[]> {
  const logs = await logsSince(client, fromBlock, (range) =>
    client.getLogs({ address, events: [granted, revoked], ...range, strict: true }),
  );
  let holders: RoleHolder[] = [];
  for (const { eventName, args } of logs) {
    holders = holders.filter(({ role, account }) => role !== args.role || !isAddressEqual(account, args.account));
    if (eventName === "RoleGranted") holders.push({ role: args.role, account: args.account });
  }
  return holders;
}
