import type { Client } from "viem";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";

/** Reads the parameter as the executing block left it. */
export async function verifyParameter(
  parameter: Parameter,
  newValue: string,
  client: Client,
  { blockNumber }: VerificationContext,
): Promise<Verification> {
  const value = await parameter.read(client, blockNumber);
  return {
    ok: value === newValue,
    expected: `${parameter.label}: ${parameter.format(newValue)}`,
    actual: `${parameter.label}: ${parameter.format(value)}`,
  };
}
