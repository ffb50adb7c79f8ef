import { type Address, type Client, decodeFunctionResult, encodeFunctionData, type Hex, parseAbi } from "viem";
import { call } from "viem/actions";
import { isRefusal } from "#protocol/chain/is-refusal.ts";
import { CALLS_IN_TURN } from "./calls-in-turn.ts";

const abi = parseAbi([
  "struct Call { address target; bytes data; }",
  "function run(Call[] calls) returns (bytes[] answers)",
]);

/**
 * What calls would answer, made one after another by the timelock at a block, each on what those before it changed: the
 * node computes it with other code at the timelock, and nothing is sent. Null where one of them would fail.
 */
export async function runInTurn(
  client: Client,
  timelock: Address,
  calls: readonly { target: Address; data: Hex }[],
  blockNumber: bigint,
): Promise<readonly Hex[] | null> {
  try {
    const { data = "0x" } = await call(client, {
      to: timelock,
      data: encodeFunctionData({ abi, functionName: "run", args: [calls] }),
      stateOverride: [{ address: timelock, code: CALLS_IN_TURN }],
      blockNumber,
    });
    return decodeFunctionResult({ abi, functionName: "run", data });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}
