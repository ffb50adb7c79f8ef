import { type Address, erc20Abi, isAddressEqual, type PublicClient } from "viem";
import type { Asset, Deployment } from "#protocol/chain/deployment.ts";
import { formatScaledNumber } from "#protocol/input/field-kinds/scaled-number.ts";

export type TokenAsset = Pick<Asset, "symbol" | "decimals">;

const LONGEST_SYMBOL = 16;

/** Symbol and decimals: the deployment's, or what the contract says of itself. */
export async function readAsset(client: PublicClient, { assets }: Deployment, address: Address): Promise<TokenAsset> {
  const known = assets.find((asset) => asset.address !== null && isAddressEqual(asset.address, address));
  if (known !== undefined) return known;
  const token = { address, abi: erc20Abi } as const;
  const [symbol, decimals] = await Promise.all([
    client.readContract({ ...token, functionName: "symbol" }).catch(() => ""),
    client.readContract({ ...token, functionName: "decimals" }).catch(() => 0),
  ]);
  const clean = symbol.replace(/[^\w.-]/g, "").slice(0, LONGEST_SYMBOL);
  // Anyone can call a token as they like.
  return { symbol: `${clean === "" ? "units" : clean} (of ${address})`, decimals: decimals <= 36 ? decimals : 0 };
}

export function amountText({ symbol, decimals }: TokenAsset, amount: bigint): string {
  return `${formatScaledNumber(amount, decimals)} ${symbol}`;
}
