import { isAddressEqual, type PublicClient } from "viem";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { oneLine } from "#protocol/input/one-line.ts";

/** That a getter of one contract answers the address of another, each by its name in the deployment. */
export type Link = readonly [contract: string, getter: string, target: string];

/** Which contracts refer to others than they must, in words. */
export async function checkLinks(
  client: PublicClient,
  deployment: Deployment,
  links: readonly Link[],
): Promise<string[]> {
  const faults = await Promise.all(
    links.map(async ([contract, functionName, target]) => {
      const abi = [
        { type: "function", name: functionName, stateMutability: "view", inputs: [], outputs: [{ type: "address" }] },
      ] as const;
      const call = { address: contractAddress(deployment, contract), abi, functionName };
      const found = await client.readContract(call).catch((error: Error) => error);
      const expected = contractAddress(deployment, target);
      if (found instanceof Error) return [`${contract}.${functionName} cannot be read: ${oneLine(found)}`];
      return isAddressEqual(found, expected)
        ? []
        : [`${contract}.${functionName} is ${found} and must be ${expected}.`];
    }),
  );
  return faults.flat();
}
