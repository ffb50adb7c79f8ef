import type { Address, Client } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { ParameterLimits } from "#protocol/chain/parameter.ts";
import { governedAbi } from "./governed-abi.ts";
import { readRail } from "./read-rail.ts";
import { readRamp } from "./read-ramp.ts";
import { stepReach } from "./step-reach.ts";

type Governed = { contract: Address; place: number; ramped: boolean };

/** The rail of a parameter by its number, and how far one vote reaches from what is in force. */
export async function readLimits(
  client: Client,
  { contract, place, ramped }: Governed,
  blockNumber?: bigint,
): Promise<ParameterLimits> {
  const block = blockNumber ?? (await getBlock(client)).number;
  const at = { address: contract, abi: governedAbi, args: [place], blockNumber: block } as const;
  const [rail, value, readySeconds, ramp] = await Promise.all([
    readRail(client, contract, place, block),
    readContract(client, { ...at, functionName: "parameter" }),
    readContract(client, { ...at, functionName: "nextChangeSeconds" }),
    ramped ? readRamp(client, contract, place, block) : null,
  ]);
  const { down, up } = stepReach(value, rail);
  return {
    min: rail.min.toString(),
    max: rail.max.toString(),
    least: down.toString(),
    most: up.toString(),
    readySeconds: readySeconds === 0n ? null : Number(readySeconds),
    ...(rail.rampUpSeconds + rail.rampDownSeconds === 0
      ? {}
      : { rampSeconds: { up: rail.rampUpSeconds, down: rail.rampDownSeconds } }),
    ...(ramp === null ? {} : { onItsWay: { to: ramp.toValue.toString(), untilSeconds: ramp.untilSeconds } }),
  };
}
