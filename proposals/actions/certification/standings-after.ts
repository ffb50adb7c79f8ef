import { type Address, type Client, decodeFunctionResult, encodeFunctionData, parseAbi } from "viem";
import { runInTurn } from "#proposals/catalogue/simulate/run-in-turn.ts";
import type { Call } from "#protocol/chain/call.ts";

const abi = parseAbi([
  "struct Standing { uint8 status; uint8 tier; uint40 sinceSeconds; uint16 unmet; uint16 atOnce; bool extended; uint64 places; }",
  "function sweep(uint32[] providers) returns (uint256 changed)",
  "function standingOf(uint32 provider) view returns (Standing)",
  "function deadlinesOf(uint32 provider) view returns (uint256)",
]);

/** The contract sweeps no more at once. */
export const MOST_SWEPT = 100;

/** A provider as a sweep leaves it. */
export type SweptStanding = { provider: number; status: number; unmet: number; deadlines: bigint };

type Where = { timelock: Address; certification: Address; blockNumber: bigint };

/** The standings that a sweep would find at a block, once the timelock had made these calls; null where one would fail. */
export async function standingsAfter(
  client: Client,
  { timelock, certification: target, blockNumber }: Where,
  calls: readonly Call[],
  providers: readonly number[],
): Promise<SweptStanding[] | null> {
  const sweep = { target, data: encodeFunctionData({ abi, functionName: "sweep", args: [providers] }) };
  const reads = providers.flatMap((provider) =>
    (["standingOf", "deadlinesOf"] as const).map((functionName) => ({
      target,
      data: encodeFunctionData({ abi, functionName, args: [provider] }),
    })),
  );
  const answers = await runInTurn(client, timelock, [...calls, sweep, ...reads], blockNumber);
  if (answers === null) return null;
  const found = answers.slice(calls.length + 1);
  return providers.map((provider, index) => {
    const [standing = "0x", deadlines = "0x"] = found.slice(2 * index, 2 * index + 2);
    const { status, unmet } = decodeFunctionResult({ abi, functionName: "standingOf", data: standing });
    const packed = decodeFunctionResult({ abi, functionName: "deadlinesOf", data: deadlines });
    return { provider, status, unmet, deadlines: packed };
  });
}
