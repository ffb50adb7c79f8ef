import {
  type Address,
  concat,
  encodeAbiParameters,
  encodeFunctionData,
  encodePacked,
  getCreate2Address,
  type Hex,
  keccak256,
  type PublicClient,
  zeroAddress,
} from "viem";
import { safeAbi, safeProxyFactoryAbi } from "#protocol/safe/safe-abi.ts";
import type { Network } from "./network.ts";

/**
 * Where Safe 1.4.1 is on public chains, and the hashes of its code:
 * https://github.com/safe-global/safe-deployments, assets v1.4.1.
 */
export const safe141 = {
  SafeProxyFactory: {
    address: "0x4e1DCf7AD4e460CfD30791CCC4F9c8a4f820ec67",
    codeHash: "0x50c3cdc4074750a7a974204a716c999edd37482f907608d960b2b025ee0b3317",
  },
  Safe: {
    address: "0x41675C099F32341bf84BFc5382aF534df5C7461a",
    codeHash: "0x1fe2df852ba3299d6534ef416eefa406e56ced995bca886ab7a553e6d0c5e1c4",
  },
} as const;

/** The committee's Safe before it stands: the factory's call that makes it, and where it will be. */
export type CommitteeSafe = { address: Address; factory: Address; creation: Hex };

/**
 * A Safe of the deployer's own, without a fallback handler: a guard does not see what such a handler signs. Its address
 * follows from all that it is set up with, so that whoever else creates it creates the same.
 */
export async function committeeSafe(
  client: PublicClient,
  network: Network,
  deployer: Address,
  saltNonce: bigint,
): Promise<CommitteeSafe> {
  for (const [name, { address, codeHash }] of Object.entries(safe141)) {
    const code = await client.getCode({ address });
    if (code === undefined) throw new Error(noSafe(network, name, address, "no code"));
    if (keccak256(code) !== codeHash) throw new Error(noSafe(network, name, address, "other code"));
  }
  const setup = encodeFunctionData({
    abi: safeAbi,
    functionName: "setup",
    args: [[deployer], 1n, zeroAddress, "0x", zeroAddress, zeroAddress, 0n, zeroAddress],
  });
  const factory = safe141.SafeProxyFactory.address;
  const code = await client.readContract({
    address: factory,
    abi: safeProxyFactoryAbi,
    functionName: "proxyCreationCode",
  });
  return {
    address: getCreate2Address({
      from: factory,
      salt: keccak256(encodePacked(["bytes32", "uint256"], [keccak256(setup), saltNonce])),
      bytecode: concat([code, encodeAbiParameters([{ type: "address" }], [safe141.Safe.address])]),
    }),
    factory,
    creation: encodeFunctionData({
      abi: safeProxyFactoryAbi,
      functionName: "createProxyWithNonce",
      args: [safe141.Safe.address, setup, saltNonce],
    }),
  };
}

function noSafe({ name: network }: Network, name: string, address: Address, what: string): string {
  return (
    `There is ${what} at ${address} on ${network}, where the ${name} of Safe 1.4.1 must be. The committee acts through ` +
    "a Safe: deploy Safe's contracts there first (https://github.com/safe-global/safe-smart-account), or leave the " +
    "committee out of modules."
  );
}
