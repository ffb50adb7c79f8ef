import type { Address, Client } from "viem";
import { readContract } from "viem/actions";
import { governedAbi } from "./governed-abi.ts";
import type { Ramp } from "./ramp.ts";

/** The ramp that a parameter is on, or null. */
export async function readRamp(
  client: Client,
  contract: Address,
  place: number,
  blockNumber?: bigint,
): Promise<Ramp | null> {
  const { fromValue, toValue, fromSeconds, untilSeconds } = await readContract(client, {
    address: contract,
    abi: governedAbi,
    functionName: "ramp",
    args: [place],
    ...(blockNumber === undefined ? {} : { blockNumber }),
  });
  if (untilSeconds === 0n) return null;
  return { fromValue, toValue, fromSeconds: Number(fromSeconds), untilSeconds: Number(untilSeconds) };
}
