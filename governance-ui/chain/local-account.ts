import { type Address, custom, type EIP1193RequestFn, numberToHex, SwitchChainError } from "viem";
import { createConnector } from "wagmi";
import { rpcRequest } from "./rpc-request.ts";

type Parameters = { address: Address; label: string; rpcUrl: string };

export function localAccountId(address: Address): string {
  return `local-${address.toLowerCase()}`;
}

/**
 * A wallet whose key lives in the local node: it answers for one account and forwards everything
 * else, signing included, to the node. Only ever offered on a local chain.
 */
export function localAccount({ address, label, rpcUrl }: Parameters) {
  const request = async ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    if (method === "eth_accounts" || method === "eth_requestAccounts") return [address];
    return rpcRequest(rpcUrl, method, params);
  };
  const provider: { request: EIP1193RequestFn } = custom({ request })({ retryCount: 0 });

  const id = localAccountId(address);

  return createConnector((config) => ({
    id,
    name: label,
    type: "local-account",
    async connect() {
      // The conditional return type of wagmi's connect cannot be met by any one value.
      return { accounts: [address] as never, chainId: await this.getChainId() };
    },
    async disconnect() {
      await config.storage?.removeItem("recentConnectorId");
    },
    async getAccounts() {
      return [address];
    },
    async getChainId() {
      // The account stays connected while the node is away: it is offered for the one chain of this page.
      return rpcRequest(rpcUrl, "eth_chainId", []).then(Number, () => config.chains[0].id);
    },
    async getProvider() {
      return provider;
    },
    async isAuthorized() {
      return (await config.storage?.getItem("recentConnectorId")) === id;
    },
    async switchChain({ chainId }) {
      const chain = config.chains.find((candidate) => candidate.id === chainId);
      if (!chain) throw new SwitchChainError(new Error(`The local node has no chain ${numberToHex(chainId)}.`));
      return chain;
    },
    onAccountsChanged() {},
    onChainChanged() {},
    onDisconnect() {
      config.emitter.emit("disconnect");
    },
  }));
}
