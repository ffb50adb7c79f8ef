import { useState } from "react";
import { useClient, useConnection } from "wagmi";
import type { ProposalDetail } from "../../api/proposals.ts";
import { type Ballot as BallotChoice, ballotCall } from "../../chain/ballot-call.ts";
import { useContract } from "../../chain/deployment-context.ts";
import type { BallotFacts } from "../../chain/read-ballot-facts.ts";
import { useTransaction } from "../../chain/use-transaction.ts";
import { TransactionNote } from "../../parts/transaction-note.tsx";
import { SPLIT_SUPPORT, type Split, splitProblem } from "../../vote/split-ballot.ts";
import { BallotSubmit } from "./ballot-submit.tsx";
import { ChoiceButtons } from "./choice-buttons.tsx";
import { SplitFields } from "./split-fields.tsx";

const EVEN: Split = { for: 50, against: 50, abstain: 0 };

/** Choose, or split, say why, and cast. What was typed stays when something fails. */
export function Ballot({ proposal, facts }: { proposal: ProposalDetail; facts: BallotFacts }) {
  const client = useClient();
  const { address: account } = useConnection();
  const governor = useContract("AlthingGovernor");
  const token = useContract("AlthingToken");
  const transaction = useTransaction();
  const left = facts.votes - facts.used;
  const [support, setSupport] = useState<number | null>(null);
  const [split, setSplit] = useState<Split | null>(null);
  const [reason, setReason] = useState("");

  const canVote = facts.state === "active" && left > 0n;
  if (!canVote)
    return transaction.stage.name === "counted" ? (
      <TransactionNote transaction={transaction} done="Your vote is counted." />
    ) : null;

  const partly = facts.used > 0n;
  const shares = split ?? (partly ? EVEN : null);
  const choice: BallotChoice | null =
    shares !== null ? { support: SPLIT_SUPPORT, split: shares } : support === null ? null : { support, split: null };
  const cast = () => {
    if (!client || !account || !choice) return;
    const question = {
      governor,
      token,
      proposalId: BigInt(proposal.id),
      account,
      ballot: choice,
      reason: reason.trim(),
    };
    void transaction.send(() => ballotCall(client, question));
  };

  return (
    <form
      className="ballot"
      onSubmit={(event) => {
        event.preventDefault();
        cast();
      }}
    >
      {shares === null ? (
        <ChoiceButtons chosen={support} onChoose={setSupport} disabled={transaction.busy} />
      ) : (
        <SplitFields split={shares} power={left} onChange={setSplit} disabled={transaction.busy} />
      )}
      {!partly && (
        <button
          type="button"
          className="button plain small split-toggle"
          onClick={() => setSplit(split ? null : EVEN)}
          disabled={transaction.busy}
        >
          {split ? "Vote with all of it for one choice" : "Split your vote"}
        </button>
      )}
      <div className="field">
        <label htmlFor="reason">Reason (public, optional)</label>
        <textarea
          id="reason"
          className="textarea"
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          disabled={transaction.busy}
        />
      </div>
      <BallotSubmit choice={choice} problem={shares && splitProblem(shares)} power={left} busy={transaction.busy} />
      <TransactionNote transaction={transaction} done="Your vote is counted." />
    </form>
  );
}
