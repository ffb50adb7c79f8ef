import type { Address } from "viem";
import { althingTokenAbi as abi } from "#protocol/chain/abi/AlthingToken.ts";
import { type LogHandler, on } from "./log-handler.ts";

export function tokenEvents(token: Address): LogHandler[] {
  return [
    on(token, abi, "Transfer", (rows, { from, to, value }, place) =>
      rows.transfers.push({ ...place, sender: from, receiver: to, amount: value.toString() }),
    ),
    on(token, abi, "DelegateChanged", (rows, { delegator, fromDelegate, toDelegate }, place) =>
      rows.delegations.push({ ...place, delegator, from_delegate: fromDelegate, to_delegate: toDelegate }),
    ),
    on(token, abi, "DelegateVotesChanged", (rows, { delegate, newVotes }, place) =>
      rows.voting_power.push({ ...place, delegate, votes: newVotes.toString() }),
    ),
  ];
}
