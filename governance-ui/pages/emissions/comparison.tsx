import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { EmissionsView, EpochView } from "#governance-ui/api/emissions.ts";
import { type ParameterView, parametersQuery } from "#governance-ui/api/parameters.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { Amount } from "#governance-ui/parts/amount.tsx";
import { changeWords } from "#governance-ui/parts/effect/effect-paths.ts";
import type { Decision } from "./decisions.ts";
import { AHEAD, goAhead, modelOf } from "./emission-model.ts";
import { parameterWords } from "./parameter-words.ts";
import type { OldPath } from "./path-without.ts";

type Props = {
  view: EmissionsView;
  epochs: EpochView[];
  decisions: Decision[];
  decision: Decision | undefined;
  old: OldPath | null;
  onChoose: (key: string) => void;
};

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

function titleOf({ first, changes }: Decision, known: readonly ParameterView[]): string {
  const by = first.proposalNumber === null ? localTime(first.at) : `Proposal ${first.proposalNumber}`;
  return `${by}: ${changes.map(({ parameterId }) => parameterWords(known, parameterId).label).join(", ")}`;
}

/** `1.2M FLT less, 3.7% less`, or that it makes no difference. */
function Difference({ actual, without }: { actual: bigint; without: bigint }) {
  const { token } = useDeployment();
  if (actual === without) return <>no difference</>;
  const distance = actual > without ? actual - without : without - actual;
  const share = changeWords(without, actual);
  return (
    <strong>
      <Amount raw={distance} decimals={token.decimals} symbol={token.symbol} /> {actual > without ? "more" : "less"}
      {share !== null && ` (${share})`}
    </strong>
  );
}

/** Picks the vote to compare with, and says in a sentence what it has changed. */
export function Comparison({ view, epochs, decisions, decision, old, onChoose }: Props) {
  const { data } = useQuery(parametersQuery);
  const known = data?.items ?? [];
  if (decisions.length === 0) {
    return (
      <p className="quiet small plot-note">No vote has moved the terms yet, so there is no old path to compare.</p>
    );
  }
  const since = decision === undefined ? [] : epochs.filter(({ epoch }) => epoch >= decision.first.epoch);
  const revenue = BigInt(view.demand.lastUsd8);
  const ahead = (path: ReturnType<typeof goAhead>) => sum(path.map(({ emissionTokens }) => emissionTokens));
  return (
    <div className="comparison">
      <div className="field comparison-choice">
        <label htmlFor="comparison">Old path: as if this vote had failed</label>
        <select
          id="comparison"
          className="select"
          value={decision?.key ?? "none"}
          onChange={(event) => onChoose(event.target.value)}
        >
          {decisions.map((option) => (
            <option key={option.key} value={option.key}>
              {titleOf(option, known)}
            </option>
          ))}
          <option value="none">No old path</option>
        </select>
      </div>
      {decision && old && (
        <div className="comparison-words">
          {decision.changes.toReversed().map((change) => {
            const { label, human } = parameterWords(known, change.parameterId);
            return (
              <p key={change.parameterId}>
                {label}: <span className="quiet">{human(change.oldValue)}</span> →{" "}
                <strong>{human(change.newValue)}</strong>
                {change.proposalNumber !== null && (
                  <>
                    , by <Link href={`/proposals/${change.proposalNumber}`}>proposal {change.proposalNumber}</Link>
                  </>
                )}
                , from epoch {change.epoch} on
              </p>
            );
          })}
          <p className="soft">
            {since.length === 0 ? (
              "No epoch was accounted since."
            ) : (
              <>
                Emission since, in {since.length} {since.length === 1 ? "epoch" : "epochs"}:{" "}
                <Difference
                  actual={sum(since.map(({ emissionTokens }) => BigInt(emissionTokens)))}
                  without={sum(old.epochs.map(({ emissionTokens }) => emissionTokens))}
                />
                .
              </>
            )}{" "}
            In the next {AHEAD}, if revenue stays:{" "}
            <Difference
              actual={ahead(goAhead(modelOf(view), view, revenue))}
              without={ahead(goAhead(old.now, view, revenue))}
            />
            .
          </p>
        </div>
      )}
    </div>
  );
}
