import type { Address, PublicClient } from "viem";
import { zeroAddress } from "viem";
import { type Check, type Effects, type Found, finding } from "#proposals/report/effects.ts";
import { amountText } from "#proposals/report/token-asset.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Asset } from "#protocol/chain/deployment.ts";

/** How much of each asset under the hard cap leaves the treasury, and how much then still may. */
export const hardCap: Check = {
  id: "hard-cap",
  title: "Hard cap",
  async run(effects) {
    const found = await Promise.all(effects.deployment.assets.map((asset) => ofAsset(effects, asset)));
    return found.filter((item) => item !== null);
  },
};

async function ofAsset({ explain, governor }: Effects, asset: Asset): Promise<Found | null> {
  const read = (client: PublicClient, blockNumber: bigint) =>
    client.readContract({
      address: governor,
      abi,
      functionName: "hardCap",
      args: [asset.address ?? (zeroAddress as Address)],
      blockNumber,
    });
  const { before, after } = await explain(read);
  const samePeriod = before.periodEndsAtSeconds === after.periodEndsAtSeconds;
  const gone = after.goneTokens - (samePeriod ? before.goneTokens : 0n);
  if (gone === 0n) return null;
  const until = new Date(after.periodEndsAtSeconds * 1_000).toISOString().slice(0, 16).replace("T", " ");
  return finding({
    level: "info",
    key: asset.symbol,
    title: `Lets out ${amountText(asset, gone)}, which the hard cap counts`,
    detail: `Of the share that may leave until ${until} UTC, ${amountText(asset, after.leftTokens)} are left then.`,
    change: { before: amountText(asset, before.leftTokens), after: amountText(asset, after.leftTokens) },
    mark: "counted",
  });
}
