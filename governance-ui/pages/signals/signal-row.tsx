import { Link } from "wouter";
import type { SignalSummary } from "#governance-ui/api/signals.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { percentOf } from "#governance-ui/format/percent.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";
import { leadingChoice } from "./leading-choice.ts";
import { SignalMoment, SignalState } from "./signal-state.tsx";
import { votingWords } from "./voting-words.ts";

export function SignalRow({ signal }: { signal: SignalSummary }) {
  const { token } = useDeployment();
  const leading = leadingChoice(signal);
  return (
    <article className="signal-row">
      <div className="signal-row-what">
        <Link href={`/signals/${signal.id}`} className="proposal-title">
          <StrangerText text={signal.title} />
        </Link>
        <p className="small soft">
          {leading === null ? (
            `${votingWords[signal.type].name} of ${signal.choices.length}`
          ) : (
            <>
              <StrangerText text={leading.label} />, {percentOf(leading.votes, BigInt(signal.totalVotes))}
            </>
          )}
        </p>
      </div>
      <div className="signal-row-state">
        <SignalState state={signal.state} />
        <span className="small quiet">
          <SignalMoment {...signal} />
        </span>
      </div>
      <p className="small signal-row-votes">
        {signal.ballots === 0 ? (
          <span className="quiet">no ballot yet</span>
        ) : (
          <>
            <Amount raw={signal.totalVotes} decimals={token.decimals} symbol={token.symbol} />
            <span className="quiet">
              in {signal.ballots} {signal.ballots === 1 ? "ballot" : "ballots"}
            </span>
          </>
        )}
      </p>
    </article>
  );
}
