import type { Page } from "playwright-core";
import { createWalletClient, type Hash, type Hex, http, numberToHex } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import { getTransaction } from "viem/actions";
import { z } from "zod";

const transaction = z.object({
  to: z.custom<`0x${string}`>((value) => typeof value === "string"),
  data: z.optional(z.custom<`0x${string}`>((value) => typeof value === "string")),
  value: z.optional(z.string()),
});

/** As a wallet gets it; viem checks it further. */
const typedDataSchema = z.object({
  domain: z.record(z.string(), z.unknown()),
  types: z.record(z.string(), z.array(z.object({ name: z.string(), type: z.string() }))),
  primaryType: z.string(),
  message: z.record(z.string(), z.unknown()),
});

export type TestWallet = {
  name: string;
  rejectNext(): void;
  /** The transaction that it sent last, with its nonce. */
  lastSent(): Promise<{ to: `0x${string}`; data: `0x${string}`; nonce: number; maxFeePerGas: bigint }>;
  /** Sends another with that nonce at a price that goes before it, as "Cancel" and "Speed up" in a wallet do. */
  replaceLast(by: "cancel" | "speed-up" | "another"): Promise<void>;
};

/**
 * A browser wallet whose key stays in the test process: the page only sees an EIP-1193 provider
 * announced by EIP-6963.
 */
export async function addTestWallet(
  page: Page,
  {
    account,
    rpc,
    chainId,
    name = "Test wallet",
    form = (signature) => signature,
  }: {
    account: PrivateKeyAccount;
    rpc: string;
    chainId: number;
    name?: string;
    /** How it writes its signatures; as most do without it. */
    form?: (signature: Hex) => Hex;
  },
): Promise<TestWallet> {
  const client = createWalletClient({ account, transport: http(rpc) });
  let approved = false;
  let rejecting = false;
  let sent: Hash | null = null;

  const answer = async (method: string, params: unknown[]): Promise<unknown> => {
    if (method === "eth_requestAccounts") approved = true;
    if (method === "eth_accounts" || method === "eth_requestAccounts") return approved ? [account.address] : [];
    if (method === "eth_chainId") return numberToHex(chainId);
    if (rejecting && (method === "eth_sendTransaction" || method === "eth_signTypedData_v4")) {
      rejecting = false;
      throw Object.assign(new Error("User rejected the request."), { code: 4001 });
    }
    if (method === "eth_signTypedData_v4") {
      const typedData = typedDataSchema.parse(JSON.parse(z.string().parse(params[1])));
      return form(await account.signTypedData(typedData));
    }
    if (method === "eth_sendTransaction") {
      const { to, data, value } = transaction.parse(params[0]);
      sent = await client.sendTransaction({ chain: null, to, ...(data ? { data } : {}), value: BigInt(value ?? 0) });
      return sent;
    }
    return client.transport.request({ method, params });
  };

  await page.exposeFunction("testWalletRequest", async (method: string, params: unknown[]) => {
    try {
      return { result: await answer(method, params) };
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : -32603;
      return { error: { code, message: error instanceof Error ? error.message : String(error) } };
    }
  });

  await page.addInitScript((walletName) => {
    const provider = {
      async request({ method, params = [] }: { method: string; params?: unknown[] }) {
        const ask: unknown = Reflect.get(window, "testWalletRequest");
        if (typeof ask !== "function") throw new Error("The test wallet is gone");
        const reply = await ask(method, params);
        if (reply.error) throw Object.assign(new Error(reply.error.message), { code: reply.error.code });
        return reply.result;
      },
      on() {},
      removeListener() {},
    };
    const icon =
      "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxIiBoZWlnaHQ9IjEiLz4=";
    const info = { uuid: crypto.randomUUID(), name: walletName, rdns: "test.wallet", icon };
    const announce = () =>
      dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail: Object.freeze({ info, provider }) }));
    addEventListener("eip6963:requestProvider", announce);
    announce();
  }, name);

  const lastSent: TestWallet["lastSent"] = async () => {
    if (sent === null) throw new Error("The wallet sent nothing");
    const { to, input, nonce, maxFeePerGas } = await getTransaction(client, { hash: sent });
    if (to === null || maxFeePerGas === undefined) throw new Error("The wallet sent something else than a call");
    return { to, data: input, nonce, maxFeePerGas };
  };

  return {
    name,
    rejectNext() {
      rejecting = true;
    },
    lastSent,
    async replaceLast(by) {
      const { to, data, nonce, maxFeePerGas } = await lastSent();
      const other = by === "cancel" ? { to: account.address } : by === "speed-up" ? { to, data } : { to, value: 1n };
      const fees = { maxFeePerGas: maxFeePerGas * 3n, maxPriorityFeePerGas: maxFeePerGas * 2n };
      await client.sendTransaction({ chain: null, gas: 1_000_000n, nonce, ...other, ...fees });
    },
  };
}
