import { useState } from "react";
import { useConnection } from "wagmi";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { type Step, stepCall } from "#governance-ui/chain/step-call.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { ConfirmDialog } from "#governance-ui/parts/confirm-dialog.tsx";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

const words: Record<Step, { label: string; why: string; done: string }> = {
  queue: {
    label: "Queue",
    why: "It passed. Anyone may queue it; the bot does it too.",
    done: "Queued in the timelock.",
  },
  execute: {
    label: "Execute",
    why: "Its delay is over. Anyone may execute it; the bot does it too.",
    done: "Executed.",
  },
  cancel: { label: "Cancel proposal", why: "You can cancel until voting starts.", done: "Cancelled." },
};

/** The next step in the life of a proposal, when it is due and this account may take it. */
export function StepButtons({ proposal }: { proposal: ProposalDetail }) {
  const { address } = useConnection();
  const governor = useContract("AlthingGovernor");
  const transaction = useTransaction();
  const [asking, setAsking] = useState(false);
  const ripe = useChainTime((now) => proposal.etaAt !== null && now >= proposal.etaAt);
  const own = address?.toLowerCase() === proposal.proposer.toLowerCase();
  const step: Step | null =
    proposal.state === "succeeded"
      ? "queue"
      : proposal.state === "queued" && ripe
        ? "execute"
        : proposal.state === "pending" && own
          ? "cancel"
          : null;
  if (step === null || address === undefined) {
    if (transaction.stage.name !== "counted") return null;
    return (
      <div className="panel-part">
        <TransactionNote transaction={transaction} done="Done. The timeline shows it once it is indexed." />
      </div>
    );
  }
  const { label, why, done } = words[step];
  const take = () => void transaction.send(() => stepCall(governor, step, proposal));
  return (
    <div className="panel-part stack">
      <p className="small soft">{why}</p>
      <button
        type="button"
        className={step === "cancel" ? "button danger wide" : "button primary wide"}
        disabled={transaction.busy}
        onClick={() => (step === "cancel" ? setAsking(true) : take())}
      >
        {label}
      </button>
      <TransactionNote transaction={transaction} done={done} />
      {asking && (
        <ConfirmDialog
          title="Cancel this proposal"
          confirm="Cancel the proposal"
          keep="Keep it"
          onConfirm={take}
          onClose={() => setAsking(false)}
        >
          <p>
            Nobody can vote on it then, and it cannot be brought back: the same calls need a new proposal. The
            transaction costs gas.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}
