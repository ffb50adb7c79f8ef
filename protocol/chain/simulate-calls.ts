import { type Address, type Client, isAddressEqual } from "viem";
import { call as ethCall } from "viem/actions";
import type { Call } from "./call.ts";
import { contractAddress, type Deployment } from "./deployment.ts";
import { revertReason } from "./revert-reason.ts";

export type SimulatedCall = { call: Call; outcome: "succeeds" | "fails" | "not simulated"; reason: string | null };

/**
 * Makes each call from the timelock, alone and as the chain stands now. A call that needs an earlier one of the same
 * proposal fails here and may still succeed. The governor takes calls to itself only while it executes a proposal,
 * so these are not simulated.
 */
export async function simulateCalls(
  client: Client,
  deployment: Deployment,
  calls: readonly Call[],
): Promise<SimulatedCall[]> {
  const timelock = contractAddress(deployment, "TimelockController");
  const governor = contractAddress(deployment, "AlthingGovernor");
  return Promise.all(calls.map((call) => simulate(client, timelock, governor, call)));
}

async function simulate(client: Client, timelock: Address, governor: Address, call: Call): Promise<SimulatedCall> {
  if (isAddressEqual(call.target, governor))
    return { call, outcome: "not simulated", reason: "a setting of the governor" };
  try {
    await ethCall(client, { account: timelock, to: call.target, data: call.data, value: call.valueWei });
    return { call, outcome: "succeeds", reason: null };
  } catch (error) {
    return { call, outcome: "fails", reason: revertReason(error) };
  }
}
