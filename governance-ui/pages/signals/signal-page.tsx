import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { Link } from "wouter";
import { type SignalDetail, signalQuery } from "#governance-ui/api/signals.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { DecisionSheet } from "#governance-ui/parts/decision-sheet.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Problem } from "#governance-ui/parts/problem.tsx";
import { Skeleton, SkeletonRows } from "#governance-ui/parts/skeleton.tsx";
import type { SignalMessage } from "#protocol/signals/signal-messages.ts";
import { CitingProposals } from "./citing-proposals.tsx";
import { RecountPanel } from "./recount-panel.tsx";
import { SignalBallots } from "./signal-ballots.tsx";
import { SignalCard } from "./signal-card.tsx";
import { SignalResults } from "./signal-results.tsx";
import { SignalMoment, SignalState } from "./signal-state.tsx";
import { signedText } from "./signed-text.ts";
import "./signals.css";

const Markdown = lazy(() => import("#governance-ui/parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

export function SignalPage({ id }: { id: string }) {
  const { data: signal, error, refetch } = useQuery(signalQuery(id));
  if (error && !signal) {
    return (
      <>
        <PageHead title="Signal" />
        <Problem error={error} retry={() => void refetch()} />
      </>
    );
  }
  if (!signal) return <SkeletonRows count={6} height="5rem" />;
  const text = signedText(signal);
  if (text === null) {
    return (
      <>
        <PageHead title="Signal" />
        <Note tone="danger" title="The API shows another text than the one that was signed.">
          <p>Its hash is not {id}. Do not vote on it; tell whoever runs this server.</p>
        </Note>
      </>
    );
  }
  return <ShownSignal signal={signal} text={text} />;
}

function ShownSignal({ signal, text }: { signal: SignalDetail; text: SignalMessage }) {
  return (
    <div className="decision-page">
      <div className="decision-main">
        <p className="crumbs">
          <Link href="/signals">Signals</Link> <span aria-hidden="true">/</span> {signal.number}
        </p>
        <PageHead
          title={text.title}
          lead={
            <>
              Asked by <AddressLink address={text.from} /> · <Moment at={text.timestamp} />
            </>
          }
        />
        <SignalResults signal={signal} />
        <section className="section" aria-labelledby="text-title">
          <div className="section-head">
            <h2 id="text-title">Text</h2>
          </div>
          {text.body === "" ? (
            <p className="quiet section-empty">The author wrote no text.</p>
          ) : (
            <Suspense fallback={<Skeleton height="6rem" />}>
              <Markdown text={text.body} />
            </Suspense>
          )}
        </section>
        <CitingProposals signal={signal} />
      </div>
      <DecisionSheet
        label="Your ballot"
        open={signal.state === "active" ? "Vote" : "Details"}
        bar={
          <>
            <SignalState state={signal.state} />
            <span className="quiet small decision-bar-next">
              <SignalMoment {...signal} />
            </span>
          </>
        }
      >
        <SignalCard signal={signal} text={text} />
      </DecisionSheet>
      <div className="decision-rest">
        <SignalBallots signal={signal} />
        <RecountPanel signal={signal} />
      </div>
    </div>
  );
}
