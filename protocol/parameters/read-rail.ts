import { type Address, type Client, decodeFunctionResult, encodeFunctionData, size } from "viem";
import { call } from "viem/actions";
import { formerRailAbi } from "#protocol/chain/former-abis.ts";
import { governedAbi } from "./governed-abi.ts";
import type { Rail } from "./rail.ts";

const FORMER_BYTES = 3 * 32;
const FORMER_DELAY_SECONDS = 30 * 86_400;

/** The rail of a parameter by its number, at one block; also of a controller of version 0.1.0, which said less of it. */
export async function readRail(client: Client, contract: Address, place: number, blockNumber?: bigint): Promise<Rail> {
  const { data = "0x" } = await call(client, {
    to: contract,
    data: encodeFunctionData({ abi: governedAbi, functionName: "rail", args: [place] }),
    ...(blockNumber === undefined ? {} : { blockNumber }),
  });
  if (size(data) !== FORMER_BYTES) return decodeFunctionResult({ abi: governedAbi, functionName: "rail", data });
  return {
    ...decodeFunctionResult({ abi: formerRailAbi, functionName: "rail", data }),
    maxStep: 1n,
    minDelaySeconds: FORMER_DELAY_SECONDS,
    rampUpSeconds: 0,
    rampDownSeconds: 0,
  };
}
