import { useClient, useConnection } from "wagmi";
import type { ElectionDetail } from "#governance-ui/api/elections.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { countCall, seatCall } from "#governance-ui/chain/elections/election-step-call.ts";
import { useTransaction } from "#governance-ui/chain/use-transaction.ts";
import { TransactionNote } from "#governance-ui/parts/transaction-note.tsx";

const words = {
  count: {
    label: "Count now",
    why: "The vote is over. Anyone may count; the bot does it too.",
    done: "Counted, as far as one transaction goes.",
  },
  seat: {
    label: "Seat now",
    why: "It is counted. Anyone may seat the winners in the Safe; the bot does it too.",
    done: "Seated.",
  },
};

/** Counting and seating, for whoever does not want to wait for the bots. */
export function ElectionSteps({ election }: { election: ElectionDetail }) {
  const client = useClient();
  const { address } = useConnection();
  const elections = useContract("Elections");
  const module = useContract("SeatingModule");
  const transaction = useTransaction();
  const step =
    election.phase === "counting" ? "count" : election.phase === "settled" && !election.seated ? "seat" : null;
  if (step === null || address === undefined || !client) {
    if (transaction.stage.name !== "counted") return null;
    return (
      <div className="panel-part">
        <TransactionNote transaction={transaction} done="Done. The timeline shows it once it is indexed." />
      </div>
    );
  }
  const { label, why, done } = words[step];
  const build = () =>
    step === "count" ? countCall(client, elections, election.number) : seatCall(module, election.number);
  return (
    <div className="panel-part stack">
      <p className="small soft">{why}</p>
      {step === "count" && election.count !== null && election.count.loaded > 0 && (
        <p className="small">
          {election.count.loaded} of {election.count.total} combinations loaded, {election.count.ranked} ranked.
        </p>
      )}
      <button
        type="button"
        className="button primary wide"
        disabled={transaction.busy}
        onClick={() => void transaction.send(build)}
      >
        {label}
      </button>
      <TransactionNote transaction={transaction} done={done} />
    </div>
  );
}
