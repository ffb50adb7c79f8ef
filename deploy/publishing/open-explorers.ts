import type { Deployment } from "#protocol/chain/deployment.ts";
import { etherscan } from "./etherscan.ts";
import type { Explorer } from "./explorer.ts";
import { sourcify } from "./sourcify.ts";

/** Where the two publish for every chain that they know. */
const SOURCIFY = "https://sourcify.dev/server";
const ETHERSCAN = "https://api.etherscan.io/v2/api";

export interface ExplorerAddresses {
  /** In place of Sourcify's own. */
  sourcify: string | null;
  /** In place of Etherscan's own, of an explorer with the same API. */
  etherscan: string | null;
  etherscanKey: string | null;
}

/** The explorers to publish at, and what to say of those that are left out. */
export function openExplorers(
  { chainId, local }: Pick<Deployment, "chainId" | "local">,
  addresses: ExplorerAddresses,
): { explorers: Explorer[]; leftOut: string[] } {
  const explorers: Explorer[] = [];
  const leftOut: string[] = [];
  const sourcifyUrl = addresses.sourcify ?? (local ? null : SOURCIFY);
  const etherscanUrl = addresses.etherscan ?? (local || addresses.etherscanKey === null ? null : ETHERSCAN);
  if (sourcifyUrl !== null) explorers.push(sourcify(sourcifyUrl, chainId));
  if (etherscanUrl !== null) explorers.push(etherscan(etherscanUrl, chainId, addresses.etherscanKey));
  if (local && explorers.length === 0) leftOut.push("No explorer knows the local network: nothing was published.");
  else if (etherscanUrl === null) {
    leftOut.push(
      "Nothing was sent to Etherscan: set ETHERSCAN_API_KEY to its key, or give an explorer with the same API by --etherscan-url.",
    );
  }
  return { explorers, leftOut };
}
