import type { Address, PublicClient } from "viem";
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
  const expect = (what: string, found: unknown, expected: unknown) => {
    const [is, must] = [comparable(found), comparable(expected)];
    if (is !== must) faults.push(`${what}: found ${is}, expected ${must}.`);
  };
  for (const [place, { name }] of parameters.entries()) {
    const at = { address, abi: governedAbi, args: [place] } as const;
    const value = await client.readContract({ ...at, functionName: "parameter" });
    expect(`The parameter ${name}`, value, values[place]);
    expect(`The rail of ${name}`, await client.readContract({ ...at, functionName: "rail" }), rails[place]);
  }
  return faults;
}
