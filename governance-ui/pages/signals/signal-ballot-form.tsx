import { useState } from "react";
import type { Address } from "viem";
import { chainNow } from "#governance-ui/api/chain-clock.ts";
import { giveSignalBallot, type SignalBallotView, type SignalDetail } from "#governance-ui/api/signals.ts";
import { ballotWords } from "#protocol/signals/ballot-words.ts";
import { choiceProblem } from "#protocol/signals/choice-problem.ts";
import { choiceWords } from "#protocol/signals/choice-words.ts";
import { type BallotMessage, ballotTypedData, type SignalMessage } from "#protocol/signals/signal-messages.ts";
import type { SignalChoice } from "#protocol/signals/signal-type.ts";
import { signedChoice } from "#protocol/signals/signed-choice.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { SigningNote } from "./signing-note.tsx";
import { useSigning } from "./use-signing.ts";

type Props = { signal: SignalDetail; text: SignalMessage; earlier: SignalBallotView | null };

/** Choose, say why, and sign. The message that is signed names the choice in words. */
export function SignalBallotForm({ signal, text, earlier }: Props) {
  const { stage, busy, sign } = useSigning();
  const [choice, setChoice] = useState<SignalChoice | null>(null);
  const [reason, setReason] = useState("");
  const problem = choice === null ? "" : choiceProblem(text.type, choice, text.choices.length);
  const ready = choice !== null && problem === null;

  const cast = () => {
    if (!ready) return;
    const build = (from: Address) => {
      const message: BallotMessage = {
        from,
        space: text.space,
        // Of two ballots the one that was signed later counts, by the second.
        timestamp: Math.max(chainNow(), text.start, (earlier?.signedAt ?? 0) + 1),
        proposal: signal.id,
        choice: signedChoice(text.type, choice),
        reason: reason.trim(),
        app: "althing",
        metadata: ballotWords(text, choice),
      };
      return { typedData: ballotTypedData(text.type, message), message };
    };
    void sign(build, (envelope) => giveSignalBallot(signal.id, envelope));
  };

  return (
    <form
      className="ballot"
      onSubmit={(event) => {
        event.preventDefault();
        cast();
      }}
    >
      <ChoiceFields type={text.type} choices={text.choices} choice={choice} onChange={setChoice} disabled={busy} />
      <div className="field">
        <label htmlFor="signal-reason">Reason (public, optional)</label>
        <textarea
          id="signal-reason"
          className="textarea"
          rows={2}
          maxLength={5000}
          value={reason}
          disabled={busy}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <button type="submit" className="button primary wide ballot-submit" disabled={!ready || busy}>
        {ready ? `Sign ${choiceWords(text.type, text.choices, choice)}` : "Choose how to vote"}
      </button>
      <SigningNote stage={stage} done="Your ballot counts." />
    </form>
  );
}
