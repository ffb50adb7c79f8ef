import type { Address } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { type LogHandler, on } from "./log-handler.ts";

/** What proposals let out of the treasury, as the caps count it. */
export function treasuryEvents(governor: Address): LogHandler[] {
  return [
    on(governor, abi, "OutflowCounted", (rows, args, place) =>
      rows.treasury_outflows.push({
        ...place,
        cap: "hard",
        asset: args.asset,
        amount: args.amountTokens.toString(),
        counted: args.goneTokens.toString(),
        held: args.heldTokens.toString(),
        period_ends_at: Number(args.periodEndsAtSeconds),
      }),
    ),
    on(governor, abi, "SpendingCounted", (rows, args, place) =>
      rows.treasury_outflows.push({
        ...place,
        cap: "spending",
        asset: args.asset,
        amount: args.amountTokens.toString(),
        counted: args.spentTokens.toString(),
        held: null,
        period_ends_at: Number(args.periodEndsAtSeconds),
      }),
    ),
  ];
}
