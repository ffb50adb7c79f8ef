import { type Address, type Client, parseAbi } from "viem";
import { getBlock, readContract } from "viem/actions";
import type { ParameterLimits } from "#protocol/chain/parameter.ts";
import { stepReach } from "#protocol/emissions/step-reach.ts";

const abi = parseAbi([
  "struct Rail { uint96 min; uint96 max; uint16 maxStepBps; }",
  "function rail(uint8 parameter) view returns (Rail)",
  "function parameter(uint8 parameter) view returns (uint256)",
  "function nextChangeSeconds(uint8 parameter) view returns (uint256)",
]);

/** The rail of a controller's parameter, and how far one step reaches, as EmissionParameters.sol has it. */
export async function parameterLimits(
  client: Client,
  controller: Address,
  place: number,
  blockNumber?: bigint,
): Promise<ParameterLimits> {
  const at = {
    address: controller,
    abi,
    args: [place],
    blockNumber: blockNumber ?? (await getBlock(client)).number,
  } as const;
  const [{ min, max, maxStepBps }, value, readySeconds] = await Promise.all([
    readContract(client, { ...at, functionName: "rail" }),
    readContract(client, { ...at, functionName: "parameter" }),
    readContract(client, { ...at, functionName: "nextChangeSeconds" }),
  ]);
  const { down, up } = stepReach(value, { min, max, maxStepBps });
  return {
    min: min.toString(),
    max: max.toString(),
    least: down.toString(),
    most: up.toString(),
    readySeconds: readySeconds === 0n ? null : Number(readySeconds),
  };
}
