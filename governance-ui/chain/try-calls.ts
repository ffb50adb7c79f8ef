import { type Address, type Client, isAddressEqual } from "viem";
import { call as simulate } from "viem/actions";
import type { Call } from "#protocol/chain/call.ts";
import { explainError } from "./explain-error.ts";

/** What came of trying one call: `untried` is one that only an execution can show. */
export type TriedCall = { call: Call; outcome: "worked" | "failed" | "untried"; why: string };

type Places = { governor: Address; timelock: Address };

/** Each call as the timelock would send it now, by itself. The governor takes calls within an execution alone. */
export function tryCalls(client: Client, { governor, timelock }: Places, calls: readonly Call[]): Promise<TriedCall[]> {
  return Promise.all(
    calls.map(async (call): Promise<TriedCall> => {
      if (isAddressEqual(call.target, governor)) {
        return { call, outcome: "untried", why: "The governor takes it within an execution alone." };
      }
      try {
        await simulate(client, { account: timelock, to: call.target, data: call.data, value: call.valueWei });
        return { call, outcome: "worked", why: "" };
      } catch (error) {
        return { call, outcome: "failed", why: explainError(error).message };
      }
    }),
  );
}
