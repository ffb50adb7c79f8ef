import { useQuery } from "@tanstack/react-query";
import { useConnection } from "wagmi";
import { accountQuery } from "#governance-ui/api/account.ts";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import { delegateCall } from "#governance-ui/chain/delegate-call.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import type { BallotFacts } from "#governance-ui/chain/read-ballot-facts.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { explainZeroPower } from "#governance-ui/vote/power-explanation.ts";
import { type VoteSubject, zeroPowerWords } from "#governance-ui/vote/zero-power-words.ts";
import { Note } from "./note.tsx";
import { TransactionNote } from "./transaction-note.tsx";

type Facts = Pick<BallotFacts, "votes" | "snapshotAt" | "balance" | "delegate">;

/** Why there is nothing to vote with, as of which time, and a button that mends it for next time. */
export function ZeroPower({ facts, on = "proposal" }: { facts: Facts; on?: VoteSubject }) {
  const { address } = useConnection();
  const { token } = useDeployment();
  const tokenAddress = useContract("AlthingToken");
  const { data: history } = useQuery({ ...accountQuery(address ?? ""), enabled: address !== undefined });
  const past = useChainTime((now) => now > facts.snapshotAt);
  const transaction = useTransaction();
  if (address === undefined) return null;
  const explanation = explainZeroPower({
    account: address,
    votesAtSnapshot: facts.votes,
    snapshotAt: facts.snapshotAt,
    now: past ? facts.snapshotAt + 1 : facts.snapshotAt,
    balance: facts.balance,
    delegate: facts.delegate,
    sentinel: token.sentinel,
    delegations: (history?.delegations ?? []).map(({ to, at }) => ({ to, at })),
    held: history?.held ?? [],
  });
  if (explanation === null) return null;
  const { title, advice } = zeroPowerWords(explanation, localTime(facts.snapshotAt), on);
  const mended = transaction.stage.name === "counted";
  return (
    <Note tone={mended ? "good" : "warn"} title={title}>
      <p>{advice}</p>
      {explanation.mendable && !mended && (
        <p>
          <button
            type="button"
            className="button primary small"
            disabled={transaction.busy}
            onClick={() => void transaction.send(() => delegateCall(tokenAddress, address))}
          >
            {explanation.future ? "Delegate to yourself" : "Delegate to yourself for next time"}
          </button>
        </p>
      )}
      <TransactionNote transaction={transaction} done="Your tokens now vote through your own account." />
    </Note>
  );
}
