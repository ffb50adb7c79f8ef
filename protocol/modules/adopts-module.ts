import { type Address, decodeFunctionData, isAddressEqual, parseAbi } from "viem";
import type { Call } from "#protocol/chain/call.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { moduleAddresses } from "./module-addresses.ts";
import type { ModuleName } from "./modules.ts";

const abi = parseAbi(["function setPolicy(address target, bytes4 selector, uint8 class)"]);

/**
 * Whether calls that were executed adopt a module that joined: a vote that gives one of its calls a class does. Later votes
 * may change that class, or end what the module may do, and it stays adopted.
 */
export function adoptsModule(
  deployment: Pick<Deployment, "contracts">,
  name: ModuleName,
  calls: readonly Call[],
): boolean {
  const addresses = moduleAddresses(deployment, name);
  const governor = deployment.contracts.AlthingGovernor;
  return calls.some(({ target, data }) => {
    const named = governor !== undefined && isAddressEqual(target, governor) ? policyTarget(data) : null;
    return named !== null && addresses.some((address) => isAddressEqual(address, named));
  });
}

function policyTarget(data: Call["data"]): Address | null {
  try {
    return decodeFunctionData({ abi, data }).args[0];
  } catch {
    return null;
  }
}
