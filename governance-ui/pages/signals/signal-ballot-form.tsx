import type { Address } from "viem";
import { chainNow } from "#governance-ui/api/chain-clock.ts";
import { giveSignalBallot, type SignalBallotView, type SignalDetail } from "#governance-ui/api/signals.ts";
import { useKeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { isolatedText } from "#protocol/input/visible-text.ts";
import { ballotWords } from "#protocol/signals/ballot-words.ts";
import { choiceProblem } from "#protocol/signals/choice-problem.ts";
import { choiceWords } from "#protocol/signals/choice-words.ts";
import { type BallotMessage, ballotTypedData, type SignalMessage } from "#protocol/signals/signal-messages.ts";
import { signedChoice } from "#protocol/signals/signed-choice.ts";
import { ChoiceFields } from "./choice-fields.tsx";
import { type SignalBallotDraft, signalBallotDraft } from "./signal-ballot-draft.ts";
import { SigningNote } from "./signing-note.tsx";
import { useSigning } from "./use-signing.ts";

type Props = { signal: SignalDetail; text: SignalMessage; earlier: SignalBallotView | null };

/** Choose, say why, and sign. The message that is signed names the choice in words. */
export function SignalBallotForm({ signal, text, earlier }: Props) {
  const { stage, busy, sign } = useSigning();
  const { value, change, send } = useKeptDraft(`ballot.${signal.id}`, signalBallotDraft);
  const { choice, reason } = value;
  const set = (part: Partial<SignalBallotDraft>) => change((now) => ({ ...now, ...part }));
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
    void send(async (sent) => {
      const given = await sign(build, (envelope) => giveSignalBallot(signal.id, envelope));
      if (given !== null) sent();
      return given !== null;
    });
  };

  return (
    <form
      className="ballot"
      onSubmit={(event) => {
        event.preventDefault();
        cast();
      }}
    >
      <ChoiceFields
        type={text.type}
        choices={text.choices}
        choice={choice}
        onChange={(chosen) => set({ choice: chosen })}
        disabled={busy}
      />
      <div className="field">
        <label htmlFor="signal-reason">Reason (public, optional)</label>
        <textarea
          id="signal-reason"
          className="textarea"
          rows={2}
          maxLength={5000}
          value={reason}
          disabled={busy}
          onChange={(event) => set({ reason: event.target.value })}
        />
      </div>
      <button type="submit" className="button primary wide ballot-submit" disabled={!ready || busy}>
        {ready ? `Sign ${isolatedText(choiceWords(text.type, text.choices, choice))}` : "Choose how to vote"}
      </button>
      <SigningNote stage={stage} done="Your ballot counts." />
    </form>
  );
}
