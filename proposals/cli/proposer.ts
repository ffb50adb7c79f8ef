import { type Address, createWalletClient, custom, isAddressEqual, type PublicClient, type WalletClient } from "viem";
import { loadSigner, namesSigner } from "#operator/keys/signer.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";

/** Who proposes, and how to send for them; without a way to send, `wallet` is null. */
export type Proposer = { address: Address; wallet: WalletClient | null };

/**
 * The account of keystore or KMS or, on the local chain, one that the node itself unlocks.
 * A dry run needs neither: it takes the address alone, or nobody.
 */
export async function findProposer(
  deployment: Deployment,
  client: PublicClient,
  from: Address | null,
  dryRun: boolean,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Proposer | null> {
  // By the connection of what is read, so that a node that rations its answers is asked again, or the next one is.
  const transport = custom(client);
  if (namesSigner(env)) {
    const account = await loadSigner(env);
    if (from !== null && !isAddressEqual(from, account.address)) {
      throw new Error(`--from is ${from}, but the key's account is ${account.address}; leave one of them out`);
    }
    return { address: account.address, wallet: createWalletClient({ account, transport }) };
  }
  if (from !== null && deployment.local)
    return { address: from, wallet: createWalletClient({ account: from, transport }) };
  if (dryRun) return from === null ? null : { address: from, wallet: null };
  if (from !== null) {
    throw new Error(
      `--from sends without a key on the local chain only; on chain ${deployment.chainId} set ALTHING_KEYSTORE`,
    );
  }
  const local = deployment.local ? ", or give --from with an account of the local chain" : "";
  throw new Error(`Nobody to propose: set ALTHING_KEYSTORE and its password${local}, or look with --dry-run`);
}
