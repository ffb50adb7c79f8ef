import type { SignalDetail } from "#governance-ui/api/signals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { SkipButton } from "#governance-ui/parts/skip-button.tsx";
import type { SignalMessage } from "#protocol/signals/signal-messages.ts";
import { SignalBallotBox } from "./signal-ballot-box.tsx";
import { SignalMoment, SignalState } from "./signal-state.tsx";
import { votingWords } from "./voting-words.ts";

export function SignalCard({ signal, text }: { signal: SignalDetail; text: SignalMessage }) {
  const { local } = useDeployment();
  return (
    <div className="panel decision-card">
      <div className="panel-part spread">
        <SignalState state={signal.state} />
        <span className="small soft">
          <SignalMoment {...signal} />
        </span>
      </div>
      <div className="panel-part">
        <p className="small soft">{votingWords[signal.type].how}</p>
      </div>
      <SignalBallotBox signal={signal} text={text} />
      {local && signal.state !== "closed" && (
        <div className="panel-part time-skips">
          <span className="small quiet">Local chain</span>
          {signal.state === "pending" ? (
            <SkipButton label="Skip to voting" to={signal.startAt + 1} />
          ) : (
            <SkipButton label="Skip to the end of voting" to={signal.endAt + 1} />
          )}
        </div>
      )}
    </div>
  );
}
