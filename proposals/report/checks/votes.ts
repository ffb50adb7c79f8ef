import { type Address, parseEventLogs } from "viem";
import { type Check, finding } from "#proposals/report/effects.ts";
import { amountText, readAsset } from "#proposals/report/token-asset.ts";
import { althingTokenAbi as abi } from "#protocol/chain/abi/AlthingToken.ts";
import { sentinel } from "#protocol/governor/sentinel.ts";

/** Voting power that moves, and by whose delegation. */
export const votes: Check = {
  id: "votes",
  title: "Votes",
  async run({ execution, explain, fork, deployment, token, voter, name }) {
    const logs = parseEventLogs({ abi, logs: execution.logs, eventName: ["DelegateVotesChanged", "DelegateChanged"] });
    const ours = logs.filter(({ address }) => address.toLowerCase() === token.toLowerCase());
    const asset = await readAsset(fork.client, deployment, token);
    const delegates = new Set(
      ours.flatMap(({ eventName, args }): Address[] => (eventName === "DelegateVotesChanged" ? [args.delegate] : [])),
    );
    const moved = await Promise.all(
      [...delegates]
        .filter((delegate) => delegate !== voter)
        .map(async (delegate) => {
          const power = await explain((client, blockNumber) =>
            client.readContract({ address: token, abi, functionName: "getVotes", args: [delegate], blockNumber }),
          );
          const rises = power.after > power.before;
          const amount = amountText(asset, rises ? power.after - power.before : power.before - power.after);
          const who = delegate === sentinel ? "The sentinel, which never votes," : name(delegate);
          return finding({
            level: "info",
            key: delegate,
            title: `${who} ${rises ? "gains" : "loses"} ${amount} of votes`,
            change: { before: amountText(asset, power.before), after: amountText(asset, power.after) },
            mark: `${rises ? "+" : "-"}${amount}`,
          });
        }),
    );
    const delegations = await Promise.all(
      ours.flatMap(({ eventName, args }) => {
        if (eventName !== "DelegateChanged") return [];
        return [
          explain((client, blockNumber) =>
            client.readContract({
              address: token,
              abi,
              functionName: "delegates",
              args: [args.delegator],
              blockNumber,
            }),
          ).then(({ before, after }) =>
            finding({
              level: after === sentinel ? "info" : "error",
              key: `delegation:${args.delegator}`,
              title: `The votes of ${name(args.delegator)} go to ${after === sentinel ? "the sentinel, which never votes" : name(after)}`,
              change: { before: name(before), after: name(after) },
            }),
          ),
        ];
      }),
    );
    return [...delegations, ...moved];
  },
};
