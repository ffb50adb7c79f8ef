import { getAddress, isAddressEqual } from "viem";
import { ApiProblem } from "#index/schema/api-problem.ts";
import { readSafe, SafeReadError, type SafeState } from "#protocol/safe/signatures/read-safe.ts";
import type { SafeContext } from "./safe-context.ts";

/** A Safe of this deployment as the chain has it now: nothing is kept for any other. */
export async function knownSafe(
  { chain, deployment }: Pick<SafeContext, "chain" | "deployment">,
  asked: string,
): Promise<SafeState> {
  const address = getAddress(asked.toLowerCase());
  const ours = Object.values(deployment.contracts).some((contract) => isAddressEqual(contract, address));
  const unknown = (message: string) =>
    new ApiProblem(404, "no_such_safe", message, "Members of other Safes sign by file, by link, or on the chain.");
  if (!ours) throw unknown(`${address} is no Safe of this deployment`);
  try {
    return await readSafe(chain, deployment, address);
  } catch (error) {
    if (error instanceof SafeReadError) throw unknown(error.message);
    throw new ApiProblem(
      503,
      "chain_unreachable",
      "The chain does not answer",
      "Sign by file meanwhile, or try again.",
    );
  }
}
