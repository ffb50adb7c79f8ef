import { type Address, isAddressEqual, type PublicClient, parseAbi } from "viem";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

const abi = parseAbi([
  "function token() view returns (address)",
  "function timelock() view returns (address)",
  "function guardian() view returns (address account, uint48 untilSeconds)",
  "function delegates(address account) view returns (address)",
  "function balanceOf(address account) view returns (uint256)",
  "function SENTINEL() view returns (address)",
]);

/**
 * What is wrong with how the contracts refer to one another, in words.
 * A vote may replace the guardian, so it is compared only when the caller knows whom to expect.
 */
export async function checkWiring(client: PublicClient, deployment: Deployment, guardian?: Address): Promise<string[]> {
  const token = contractAddress(deployment, "AlthingToken");
  const governor = contractAddress(deployment, "AlthingGovernor");
  const timelock = contractAddress(deployment, "TimelockController");
  const faults: string[] = [];
  const expect = (what: string, actual: Address, expected: Address) => {
    if (!isAddressEqual(actual, expected)) faults.push(`${what} is ${actual} and must be ${expected}.`);
  };

  expect("The governor's token", await client.readContract({ address: governor, abi, functionName: "token" }), token);
  expect(
    "The governor's timelock",
    await client.readContract({ address: governor, abi, functionName: "timelock" }),
    timelock,
  );
  if (guardian !== undefined) {
    const [account] = await client.readContract({ address: governor, abi, functionName: "guardian" });
    expect("The governor's guardian", account, guardian);
  }
  const sentinel = await client.readContract({ address: token, abi, functionName: "SENTINEL" });
  const balance = await client.readContract({ address: token, abi, functionName: "balanceOf", args: [timelock] });
  if (balance > 0n) {
    const delegate = await client.readContract({ address: token, abi, functionName: "delegates", args: [timelock] });
    expect("The delegate of the treasury's votes", delegate, sentinel);
  }
  return faults;
}
