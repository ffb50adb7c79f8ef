import type { Transaction } from "#governance-ui/chain/use-transaction.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "./copy-button.tsx";
import { Note } from "./note.tsx";

const steps = ["checking", "signing", "sent", "counted"] as const;
const words = { checking: "Simulated", signing: "Signed", sent: "Sent", counted: "Counted" };
const now = {
  checking: "Simulating it against the present state…",
  signing: "Confirm it in your wallet.",
  sent: "Sent. Waiting for a block…",
};

/** Where a transaction is: simulated, signed, sent, counted; or why it was not. */
export function TransactionNote({ transaction, done }: { transaction: Transaction; done: string }) {
  const { stage } = transaction;
  if (stage.name === "idle") return null;
  if (stage.name === "failed") {
    return (
      <Note tone="danger" title={stage.problem.message} live>
        {stage.problem.hint && <p>{stage.problem.hint}</p>}
      </Note>
    );
  }
  const reached = steps.indexOf(stage.name);
  return (
    <div className="stages" role="status">
      <ol className="stages-line">
        {steps.map((step, index) => (
          <li key={step} data-done={index < reached || stage.name === "counted"} data-now={index === reached}>
            {words[step]}
          </li>
        ))}
      </ol>
      <p className="small">
        {stage.name === "counted" ? done : now[stage.name]}{" "}
        {"hash" in stage && (
          <span className="quiet">
            <span className="mono">{shortHex(stage.hash)}</span>{" "}
            <CopyButton text={stage.hash} label="transaction hash" />
          </span>
        )}
      </p>
    </div>
  );
}
