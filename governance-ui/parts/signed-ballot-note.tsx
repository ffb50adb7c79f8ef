import type { RelayedBallot } from "#governance-ui/api/relay.ts";
import type { SignedBallotStage } from "#governance-ui/chain/use-signed-ballot.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { CopyButton } from "./copy-button.tsx";
import { Note } from "./note.tsx";

const steps = ["signing", "queued", "sent", "counted"] as const;
const words = { signing: "Signed", queued: "Queued", sent: "Sent", counted: "Counted" };

function sentence(ballot: RelayedBallot): string {
  if (ballot.state === "queued") return "The relay has your ballot and sends it with others. You may close this page.";
  if (ballot.state === "sent") return "Sent with others. Waiting for a block…";
  return "Your vote is counted. You paid no gas.";
}

/** Where a ballot by signature is: signed, queued, sent, counted; or why it does not count. */
export function SignedBallotNote({ stage }: { stage: SignedBallotStage }) {
  if (stage.name === "idle") return null;
  if (stage.name === "failed") {
    return (
      <Note tone="danger" title={stage.problem.message} live>
        {stage.problem.hint && <p>{stage.problem.hint}</p>}
      </Note>
    );
  }
  const ballot = stage.name === "given" ? stage.ballot : null;
  const state = ballot?.state ?? "signing";
  if (ballot !== null && state === "refused") {
    return (
      <Note tone="danger" title="The ballot that you signed does not count." live>
        <p>The relay says: {ballot.refusal}. While the vote is on you can vote again.</p>
      </Note>
    );
  }
  const reached = steps.map(String).indexOf(state);
  return (
    <div className="stages" role="status">
      <ol className="stages-line">
        {steps.map((step, index) => (
          <li key={step} data-done={index < reached || state === "counted"} data-now={index === reached}>
            {words[step]}
          </li>
        ))}
      </ol>
      <p className="small">
        {ballot === null
          ? stage.name === "checking"
            ? "Checking the vote on the chain…"
            : "Sign it in your wallet. Nothing is sent from your account."
          : sentence(ballot)}{" "}
        {ballot?.txHash && (
          <span className="quiet">
            <span className="mono">{shortHex(ballot.txHash)}</span>{" "}
            <CopyButton text={ballot.txHash} label="transaction hash" />
          </span>
        )}
      </p>
    </div>
  );
}
