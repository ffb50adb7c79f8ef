import { withShortHex } from "#governance-ui/format/short-hex.ts";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { ReportFindings } from "#governance-ui/parts/report-findings.tsx";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import type { CheckedDraft } from "./check-draft.ts";
import type { Trial, TrialResult } from "./use-trial.ts";

type Props = { catalogue: Catalogue; checked: CheckedDraft; trial: Trial };

/** What the calls did when they were tried, before anything is submitted. */
export function TrialPart({ catalogue, checked, trial }: Props) {
  if (checked.calls === null) return null;
  const { result, running, error, run } = trial;
  return (
    <section className="section report" aria-labelledby="trial-title">
      <div className="section-head">
        <h2 id="trial-title">Effects, tried before you submit</h2>
        <button type="button" className="button small" disabled={running} onClick={() => void run()}>
          {result === null ? "Try it now" : "Try it again"}
        </button>
      </div>
      {running && (
        <p className="soft" role="status">
          Trying it. On a fork this takes some seconds.
        </p>
      )}
      {error && !running && (
        <Note tone="warn" title="It could not be tried." live>
          <p>{error.message}</p>
        </Note>
      )}
      {result === null && !running && !error && (
        <p className="quiet section-empty">It is tried before it is submitted, and you see what it does.</p>
      )}
      {result?.way === "fork" && <ReportFindings findings={result.report.findings} />}
      {result?.way === "one-by-one" && <OneByOne result={result} catalogue={catalogue} />}
    </section>
  );
}

type OneByOneProps = { result: Extract<TrialResult, { way: "one-by-one" }>; catalogue: Catalogue };

const outcomes = { worked: "would work now", failed: "would fail now", untried: "not tried" } as const;

function OneByOne({ result: { tried, why }, catalogue }: OneByOneProps) {
  const failed = tried.some(({ outcome }) => outcome === "failed");
  return (
    <Note tone={failed ? "danger" : "warn"} title="The calls were only tried one by one." live>
      <p>{why} What one call changes for the next does not show in this.</p>
      <ul className="report-findings">
        {inOrder(tried).map(({ item: { call, outcome, why: reason }, key }) => (
          <li key={key}>
            <p className="report-title">
              {withShortHex(catalogue.decode([call])[0]?.sentence ?? "")}{" "}
              <span className="quiet small">{outcomes[outcome]}</span>
            </p>
            {reason !== "" && <p className="quiet small">{reason}</p>}
          </li>
        ))}
      </ul>
    </Note>
  );
}
