import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { Address } from "viem";
import { getBlock } from "viem/actions";
import { useClient, useConnection } from "wagmi";
import { Link, useLocation } from "wouter";
import { giveSignal, signalsQuery } from "#governance-ui/api/signals.ts";
import { useContract, useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { useOwnDelegation } from "#governance-ui/chain/use-own-delegation.ts";
import { useKeptDraft } from "#governance-ui/drafts/use-kept-draft.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { ChipGroup } from "#governance-ui/parts/chip-group.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { PageHead } from "#governance-ui/parts/page-head.tsx";
import { Skeleton } from "#governance-ui/parts/skeleton.tsx";
import { type SignalMessage, signalTypedData } from "#protocol/signals/signal-messages.ts";
import { bindingPlugins } from "#protocol/signals/signal-space.ts";
import { SIGNAL_TYPES, type SignalType } from "#protocol/signals/signal-type.ts";
import { ChoicesEditor } from "./choices-editor.tsx";
import { draftProblem, type SignalDraft, signalDraft } from "./signal-draft.ts";
import { SigningNote } from "./signing-note.tsx";
import { useSigning } from "./use-signing.ts";
import { votingWords } from "./voting-words.ts";
import "./signals.css";

const Markdown = lazy(() => import("#governance-ui/parts/markdown.tsx").then((part) => ({ default: part.Markdown })));

const DAY_SECONDS = 86_400;
const DAYS = ["1", "3", "7", "14", "30"];
const MODES = [
  { value: "write", label: "Write" },
  { value: "preview", label: "Preview" },
];

export function NewSignalPage() {
  const client = useClient();
  const token = useContract("AlthingToken");
  const { chainId, token: facts } = useDeployment();
  const { isConnected } = useConnection();
  const rules = useInfiniteQuery(signalsQuery()).data?.pages[0]?.rules;
  const { data: own } = useOwnDelegation();
  const { stage, busy, sign } = useSigning();
  const [, navigate] = useLocation();
  const kept = useKeptDraft("signal", signalDraft);
  const draft = kept.value;
  const [mode, setMode] = useState("write");
  const change = (part: Partial<SignalDraft>) => kept.change((now) => ({ ...now, ...part }));
  const problem = draftProblem(draft);
  const least = rules?.leastVotes == null ? null : BigInt(rules.leastVotes);
  const tooFew = least !== null && own !== undefined && own.votes < least;

  const make = async () => {
    if (!client || !rules) return;
    const build = async (from: Address) => {
      const head = await getBlock(client, { blockTag: "latest" });
      const now = Number(head.timestamp);
      const message: SignalMessage = {
        from,
        space: rules.space,
        timestamp: now,
        type: draft.type,
        title: draft.title.trim(),
        body: draft.body.trim(),
        discussion: "",
        choices: draft.choices.map((choice) => choice.trim()),
        labels: [],
        start: now,
        end: now + Number(draft.days) * DAY_SECONDS,
        // Votes can be read of the past alone.
        snapshot: Number(head.number) - 1,
        plugins: bindingPlugins({ chainId, token }),
        privacy: "",
        app: "althing",
      };
      return { typedData: signalTypedData(message), message };
    };
    const made = await sign(build, giveSignal);
    if (made === null) return;
    kept.clear();
    navigate(`/signals/${made.id}`);
  };

  return (
    <div className="signal-new">
      <p className="crumbs">
        <Link href="/signals">Signals</Link> <span aria-hidden="true">/</span> new
      </p>
      <PageHead
        title="New signal"
        lead="A question to everyone with votes. You sign it; nothing goes to the chain. Once signed it cannot be edited."
      />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div className="field">
          <label htmlFor="signal-title">Question</label>
          <input
            id="signal-title"
            className="input"
            maxLength={256}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        </div>
        <div className="spread">
          <span className="label">Why (markdown)</span>
          <ChipGroup label="Editor" chips={MODES} chosen={mode} onChoose={setMode} />
        </div>
        {mode === "preview" ? (
          <Suspense fallback={<Skeleton height="8rem" />}>
            <Markdown text={draft.body} />
          </Suspense>
        ) : (
          <textarea
            className="textarea"
            aria-label="Why (markdown)"
            rows={8}
            maxLength={20_000}
            value={draft.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        )}
        <ChoicesEditor choices={draft.choices} onChange={(choices) => change({ choices })} />
        <div className="field">
          <label htmlFor="signal-type">Voting</label>
          <select
            id="signal-type"
            className="select"
            value={draft.type}
            onChange={(event) => change({ type: event.target.value as SignalType })}
          >
            {SIGNAL_TYPES.map((type) => (
              <option key={type} value={type}>
                {votingWords[type].name}
              </option>
            ))}
          </select>
          <p className="field-hint">{votingWords[draft.type].how}</p>
        </div>
        <div className="field">
          <label htmlFor="signal-days">Open for</label>
          <select
            id="signal-days"
            className="select"
            value={draft.days}
            onChange={(event) => change({ days: event.target.value })}
          >
            {DAYS.map((days) => (
              <option key={days} value={days}>
                {days === "1" ? "1 day" : `${days} days`}
              </option>
            ))}
          </select>
          <p className="field-hint">Voting begins at once. Votes count as they are now.</p>
        </div>
        {least !== null && (
          <p className="small soft">
            A signal needs <Amount raw={least} decimals={facts.decimals} symbol={facts.symbol} /> of votes
            {own && (
              <>
                ; you have <Amount raw={own.votes} decimals={facts.decimals} symbol={facts.symbol} />
              </>
            )}
            . An account makes at most {rules?.signalsPerAuthorDay} a day.
          </p>
        )}
        {rules?.hub && <Note title="This server sends signals and ballots on to a hub as well." />}
        {!isConnected && <Note title="Connect a wallet to sign." />}
        {isConnected && tooFew && (
          <Note tone="warn" title="You have too few votes to make a signal.">
            <p>Ask a delegate with enough votes to sign it.</p>
          </Note>
        )}
        <p className="field-error" aria-live="polite">
          {draft.title !== "" && problem}
        </p>
        <button
          type="submit"
          className="button primary"
          disabled={!isConnected || tooFew || problem !== null || busy || !rules}
        >
          Sign and publish
        </button>
        <SigningNote stage={stage} done="The signal is published." />
      </form>
    </div>
  );
}
