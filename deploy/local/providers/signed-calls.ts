import type { Address, Hex } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";

/** A call of an account whose key the chain does not hold; `account` is an index of `localAccount`. */
export type SignedCall = { account: number; to: Address; data: Hex; gas?: bigint };

const GAS = 450_000n;
/** So that they fit into one block, whatever a chain allows at least. */
const MOST_IN_A_BLOCK = 60;
const gasPrice = 2_000_000_000n;

const ofClients = new WeakMap<LocalClient, SignedCalls>();

/** The same for everybody who sends by a client, so that no two count what an account has sent. */
export function signedCallsOf(client: LocalClient): SignedCalls {
  const signed = ofClients.get(client) ?? new SignedCalls(client);
  ofClients.set(client, signed);
  return signed;
}

/** Sends calls in their order, many in a block, and remembers how many each account has sent. */
export class SignedCalls {
  readonly #client: LocalClient;
  readonly #nonces = new Map<number, number>();

  constructor(client: LocalClient) {
    this.#client = client;
  }

  /** Fails unless each of them succeeds. */
  async send(calls: readonly SignedCall[]): Promise<void> {
    for (let from = 0; from < calls.length; from += MOST_IN_A_BLOCK) {
      await this.#sendInOneBlock(calls.slice(from, from + MOST_IN_A_BLOCK));
    }
  }

  async #sendInOneBlock(calls: readonly SignedCall[]): Promise<void> {
    const client = this.#client;
    const signed = await Promise.all(calls.map((call) => this.#sign(call)));
    await client.setAutomine(false);
    const hashes: Hex[] = [];
    // One after another: what comes first is carried out first.
    for (const serializedTransaction of signed) hashes.push(await client.sendRawTransaction({ serializedTransaction }));
    await client.mine({ blocks: 1 });
    await client.setAutomine(true);
    const receipts = await Promise.all(hashes.map((hash) => client.getTransactionReceipt({ hash })));
    const failed = calls[receipts.findIndex(({ status }) => status !== "success")];
    if (failed !== undefined) throw new Error(`Seeding failed: account ${failed.account} sent ${failed.data}.`);
  }

  #sign({ account, to, data, gas = GAS }: SignedCall): Promise<Hex> {
    const nonce = this.#nonces.get(account) ?? 0;
    this.#nonces.set(account, nonce + 1);
    const chainId = this.#client.chain.id;
    return localAccount(account).signTransaction({ type: "legacy", chainId, nonce, gas, gasPrice, to, data });
  }
}
