import { type Address, concat, encodeAbiParameters, encodeFunctionData, parseAbi } from "viem";
import { keptBuild } from "#deploy/builds/kept-build.ts";
import { createContract } from "./create-contract.ts";
import type { LocalClient } from "./local-client.ts";

/**
 * A contract with the settings of Fluence's Core, so that its action file has something to govern here.
 * It belongs to the deployer until `handFluenceCore` gives it to the timelock.
 */
export async function deployFluenceCore(client: LocalClient): Promise<Address> {
  const { bytecode } = keptBuild("FluenceCoreLocal");
  const deployer = client.account.address;
  const args = encodeAbiParameters([{ type: "address" }, { type: "address" }], [deployer, deployer]);
  return createContract(client, concat([bytecode, args]));
}

export async function handFluenceCore(client: LocalClient, core: Address, timelock: Address): Promise<void> {
  const abi = parseAbi(["function transferOwnership(address newOwner)"]);
  const data = encodeFunctionData({ abi, functionName: "transferOwnership", args: [timelock] });
  await client.waitForTransactionReceipt({ hash: await client.sendTransaction({ to: core, data }) });
}
