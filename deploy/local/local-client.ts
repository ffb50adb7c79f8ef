import { createTestClient, http, publicActions, walletActions } from "viem";
import { hardhat } from "viem/chains";
import { localAccount, localRoles } from "./accounts.ts";

/** A client of the local chain that reads, writes (as the deployer unless told) and moves time. */
export function createLocalClient(rpc: string) {
  return createTestClient({
    mode: "hardhat",
    chain: hardhat,
    account: localAccount(localRoles.deployer),
    transport: http(rpc),
    pollingInterval: 50,
    cacheTime: 0,
  })
    .extend(publicActions)
    .extend(walletActions);
}

export type LocalClient = ReturnType<typeof createLocalClient>;
