import { type Address, getAddress, isAddress, type PublicClient } from "viem";
import type { CorePlan } from "#deploy/plan/core-plan.ts";
import { althingGovernorAbi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { logsSince } from "./logs-since.ts";

/**
 * Where a fresh governor's hard cap differs from its plan, in words: the share, or an asset more or less on the list. Its
 * period is part of the code, which is compared as a whole.
 */
export async function checkHardCap(
  client: PublicClient,
  deployment: Deployment,
  { hardCap }: Pick<CorePlan, "hardCap">,
): Promise<string[]> {
  const governor = { address: contractAddress(deployment, "AlthingGovernor"), abi: althingGovernorAbi } as const;
  const standing = (asset: Address) => client.readContract({ ...governor, functionName: "hardCap", args: [asset] });
  const faults: string[] = [];
  const planned = hardCap.assets.map((name) =>
    isAddress(name) ? getAddress(name) : contractAddress(deployment, name),
  );
  for (const asset of new Set([...planned, ...(await assetsEverListed(client, deployment))])) {
    const { shareBps, nextShareBps, listedUntilSeconds } = await standing(asset);
    const [listed, must] = [listedUntilSeconds > 0, planned.includes(asset)];
    if (listed !== must)
      faults.push(
        `${asset} is ${listed ? "on" : "not on"} the hard cap's list and must be ${must ? "on it" : "off it"}.`,
      );
    if (shareBps !== hardCap.shareBps || nextShareBps !== 0) {
      const next = nextShareBps === 0 ? "" : `, with ${nextShareBps} announced`;
      faults.push(`The hard cap's share is ${shareBps} bps${next}, and must be ${hardCap.shareBps}.`);
    }
  }
  return [...new Set(faults)];
}

async function assetsEverListed(client: PublicClient, deployment: Deployment): Promise<Address[]> {
  const logs = await logsSince(client, BigInt(deployment.startBlock), (range) =>
    client.getContractEvents({
      address: contractAddress(deployment, "AlthingGovernor"),
      abi: althingGovernorAbi,
      eventName: "HardCappedSet",
      strict: true,
      ...range,
    }),
  );
  return logs.map(({ args }) => getAddress(args.asset));
}
