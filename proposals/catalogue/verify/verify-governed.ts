import type { Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { Verification, VerificationContext } from "#proposals/catalogue/verification.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";
import { governedAbi } from "#protocol/parameters/governed-abi.ts";
import { readRail } from "#protocol/parameters/read-rail.ts";
import { readRamp } from "#protocol/parameters/read-ramp.ts";
import { verifyParameter } from "./verify-parameter.ts";

type Expected = { parameter: Parameter; place: number; newValue: string };

/** As `verifyParameter`, of a parameter that may be on a ramp: then it is the ramp's end that has to be the value voted. */
export async function verifyGoverned(
  { parameter, place, newValue }: Expected,
  client: Client,
  { laterBlock, ...executed }: VerificationContext,
): Promise<Verification> {
  const blockNumber = laterBlock ?? executed.blockNumber;
  const expected = `${parameter.label}: ${parameter.format(newValue)}`;
  if (laterBlock !== undefined) {
    const { timestamp } = await getBlock(client, { blockNumber: executed.blockNumber });
    const setSeconds = await lastSetSeconds(client, parameter, place, laterBlock);
    if (setSeconds !== Number(timestamp)) {
      const actual = `${parameter.label}: set anew on ${writePointInTime(BigInt(setSeconds))}, by a later change`;
      return { ok: true, expected, actual, setAnew: true };
    }
  }
  const ramp = await readRamp(client, parameter.address, place, blockNumber);
  if (ramp === null) return verifyParameter(parameter, newValue, client, { ...executed, blockNumber });
  const { fromValue, toValue, untilSeconds } = ramp;
  const path = `from ${parameter.format(fromValue.toString())} to ${parameter.format(toValue.toString())}`;
  const actual = `${parameter.label}: on its way ${path} until ${writePointInTime(BigInt(untilSeconds))}`;
  if (toValue.toString() !== newValue) return { ok: false, expected, actual };
  const what = `${parameter.label} goes ${path}`;
  return { ok: true, expected, actual, pending: { settlesAtSeconds: untilSeconds, what } };
}

/** Asked of the later block alone: by then a node may have forgotten the state that the execution left. */
async function lastSetSeconds(
  client: Client,
  { address }: Parameter,
  place: number,
  blockNumber: bigint,
): Promise<number> {
  const [{ minDelaySeconds }, readySeconds] = await Promise.all([
    readRail(client, address, place, blockNumber),
    readContract(client, { address, abi: governedAbi, functionName: "nextChangeSeconds", args: [place], blockNumber }),
  ]);
  return Number(readySeconds) - minDelaySeconds;
}
