import { useClient, useConnection } from "wagmi";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { type Ballot as BallotChoice, ballotCall } from "#governance-ui/chain/ballot-call.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { proposalBallotToSign } from "#governance-ui/chain/proposal-ballot-to-sign.ts";
import type { BallotFacts } from "#governance-ui/chain/read-ballot-facts.ts";
import { useSignedBallot } from "#governance-ui/chain/use-signed-ballot.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { useKeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { SignedBallotNote } from "#governance-ui/parts/signed-ballot-note.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";
import { SPLIT_SUPPORT, type Split, splitProblem } from "#governance-ui/vote/split-ballot.ts";
import { BALLOT_CHOICES, MAX_REASON_BYTES, reasonBytes } from "#protocol/ballots/proposal-ballot.ts";
import { type BallotDraft, ballotDraft } from "./ballot-draft.ts";
import { BallotSubmit } from "./ballot-submit.tsx";
import { ChoiceButtons } from "./choice-buttons.tsx";
import { SplitFields } from "./split-fields.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

const AGAINST = BALLOT_CHOICES.indexOf("Against");
const EVEN: Split = { for: 50, against: 50, abstain: 0 };

/** Choose, or split, say why, and cast. What was typed stays when something fails. */
export function Ballot({ proposal, facts }: { proposal: ProposalDetail; facts: BallotFacts }) {
  const client = useClient();
  const { address: account } = useConnection();
  const governor = useContract("AlthingGovernor");
  const token = useContract("AlthingToken");
  const { chainId } = useDeployment();
  const transaction = useTransaction();
  const signed = useSignedBallot("proposal", proposal.id);
  const left = facts.votes - facts.used;
  const { value, change, send } = useKeptDraft(`ballot.${proposal.id}`, ballotDraft);
  const { support: chosen, split, reason } = value;
  const set = (part: Partial<BallotDraft>) => change((now) => ({ ...now, ...part }));
  const setSplit = (shares: Split | null) => set({ split: shares });

  const canVote = facts.state === "active" && left > 0n;
  if (!canVote) {
    return transaction.stage.name === "counted" ? (
      <TransactionNote transaction={transaction} done="Your vote is counted." />
    ) : (
      <SignedBallotNote stage={signed.stage} />
    );
  }

  const partly = facts.used > 0n;
  // In the objection period all that is left can go against it, and nothing else is taken.
  const shares = facts.onlyObjections ? null : (split ?? (partly ? EVEN : null));
  const support = facts.onlyObjections && chosen !== AGAINST ? null : chosen;
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
    void send((sent) => transaction.send(() => ballotCall(client, question), sent));
  };
  const bySignature =
    signed.open && shares === null && !partly && !facts.withdrawn && reasonBytes(reason.trim()) <= MAX_REASON_BYTES;
  const sign = () => {
    if (!client || support === null) return;
    const question = { governor, token, proposalId: BigInt(proposal.id), chainId, support, reason: reason.trim() };
    void send(async (sent) => {
      const given = await signed.give((voter) => proposalBallotToSign(client, { ...question, account: voter }));
      if (given) sent();
      return given;
    });
  };
  const busy = transaction.busy || signed.busy;

  return (
    <form
      className="ballot"
      onSubmit={(event) => {
        event.preventDefault();
        if (bySignature) sign();
        else cast();
      }}
    >
      {shares === null ? (
        <ChoiceButtons
          chosen={support}
          onChoose={(support) => set({ support })}
          disabled={busy}
          only={facts.onlyObjections ? "against" : null}
        />
      ) : (
        <SplitFields split={shares} power={left} onChange={setSplit} disabled={busy} />
      )}
      {!partly && !facts.onlyObjections && (
        <button
          type="button"
          className="button plain small split-toggle"
          onClick={() => setSplit(split ? null : EVEN)}
          disabled={busy}
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
          onChange={(event) => set({ reason: event.target.value })}
          disabled={busy}
        />
      </div>
      <BallotSubmit choice={choice} problem={shares && splitProblem(shares)} power={left} busy={busy} />
      {bySignature && (
        <>
          <p className="small quiet">
            You sign {choice === null ? "your choice" : `“${BALLOT_CHOICES[support ?? 0]}”`} on proposal{" "}
            {proposal.number}, “{proposal.title}”. It costs you nothing: a relay sends it with other ballots.
          </p>
          <button type="button" className="button wide" disabled={choice === null || busy} onClick={cast}>
            Vote with gas of your own
          </button>
        </>
      )}
      <SignedBallotNote stage={signed.stage} />
      {signed.stage.name === "given" && !facts.withdrawn && <WithdrawButton proposalId={proposal.id} />}
      <TransactionNote transaction={transaction} done="Your vote is counted." />
    </form>
  );
}
