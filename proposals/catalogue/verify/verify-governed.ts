import type { Client } from "viem";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import { readRamp } from "#protocol/parameters/read-ramp.ts";
import { verifyParameter } from "./verify-parameter.ts";

type Expected = { parameter: Parameter; place: number; newValue: string };

/** As `verifyParameter`, of a parameter that may be on a ramp: then it is the ramp's end that has to be the value voted. */
export async function verifyGoverned(
  { parameter, place, newValue }: Expected,
  client: Client,
  context: VerificationContext,
): Promise<Verification> {
  const ramp = await readRamp(client, parameter.address, place, context.blockNumber);
  if (ramp === null) return verifyParameter(parameter, newValue, client, context);
  const { fromValue, toValue, untilSeconds } = ramp;
  const path = `from ${parameter.format(fromValue.toString())} to ${parameter.format(toValue.toString())}`;
  return {
    ok: toValue.toString() === newValue,
    expected: `${parameter.label}: ${parameter.format(newValue)}`,
    actual: `${parameter.label}: on its way ${path} until ${writePointInTime(BigInt(untilSeconds))}`,
  };
}
