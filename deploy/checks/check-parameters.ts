import type { Address, PublicClient } from "viem";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { revertReason } from "#protocol/chain/revert-reason.ts";
import { governedAbi } from "#protocol/parameters/governed-abi.ts";
import type { GovernedParameter } from "#protocol/parameters/governed-parameter.ts";
import type { Rail } from "#protocol/parameters/rail.ts";
import { comparable } from "./comparable.ts";

type Planned = {
  address: Address;
  parameters: readonly GovernedParameter[];
  /** In the order of the parameters. */
  values: readonly bigint[];
  rails: readonly Rail[];
};

/** Where the parameters of a fresh contract, and their rails, differ from their plan, in words. */
export async function checkParameters(
  client: PublicClient,
  { address, parameters, values, rails }: Planned,
): Promise<string[]> {
  const faults: string[] = [];
  const expect = async (what: string, read: Promise<unknown>, expected: unknown) => {
    try {
      const [is, must] = [comparable(await read), comparable(expected)];
      if (is !== must) faults.push(`${what}: found ${is}, expected ${must}.`);
    } catch (error) {
      // Another contract than was deployed; a node that is away is another matter.
      if (!isRefusal(error)) throw error;
      faults.push(`${what} cannot be read: ${revertReason(error)}`);
    }
  };
  for (const [place, { name }] of parameters.entries()) {
    const at = { address, abi: governedAbi, args: [place] } as const;
    await expect(`The parameter ${name}`, client.readContract({ ...at, functionName: "parameter" }), values[place]);
    await expect(`The rail of ${name}`, client.readContract({ ...at, functionName: "rail" }), rails[place]);
  }
  return faults;
}
