import type { Finding } from "#governance-ui/api/report.ts";
import { Icon } from "./icon.tsx";
import { inOrder } from "./in-order.ts";
import { Note } from "./note.tsx";
import { StrangerText } from "./stranger-text.tsx";
import "./report.css";

/** What a voter decides by; the rest is behind a disclosure. */
const SHOWN = new Set(["parameters", "later", "subjects", "balances", "votes", "approvals"]);
/** What the list of actions says already. */
const TOLD = new Set(["calls"]);

/** Errors, then warnings, then what changes; where it came from stands behind each. */
export function ReportFindings({ findings }: { findings: Finding[] }) {
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  const told = findings.filter(({ level, check }) => level === "info" && !TOLD.has(check));
  const effects = told.filter(({ check }) => SHOWN.has(check));
  const rest = told.filter(({ check }) => !SHOWN.has(check));
  return (
    <>
      {errors.length > 0 && <Troubles tone="danger" word="error" findings={errors} />}
      {warnings.length > 0 && <Troubles tone="warn" word="warning" findings={warnings} />}
      {errors.length + warnings.length === 0 && <Note tone="good" title="It ran without errors and warnings." />}
      {effects.length > 0 && <FindingList findings={effects} />}
      {rest.length > 0 && (
        <details className="report-more">
          <summary>
            Code, events and gas <span className="quiet small">{rest.length}</span>
          </summary>
          <FindingList findings={rest} />
        </details>
      )}
    </>
  );
}

function Troubles({ tone, word, findings }: { tone: "danger" | "warn"; word: string; findings: Finding[] }) {
  return (
    <Note tone={tone} title={`${findings.length} ${word}${findings.length === 1 ? "" : "s"}`}>
      <FindingList findings={findings} />
    </Note>
  );
}

function FindingList({ findings }: { findings: Finding[] }) {
  return (
    <ul className="report-findings">
      {inOrder(findings).map(({ item: { title, detail, change, check }, key }) => (
        <li key={key}>
          <p className="report-title">
            <StrangerText text={title} /> <span className="quiet small">{check}</span>
          </p>
          {change && (
            <p className="report-change">
              <StrangerText text={change.before} /> <Icon name="right" size={14} />{" "}
              <strong>
                <StrangerText text={change.after} />
              </strong>
            </p>
          )}
          {detail !== "" && (
            <p className="quiet small">
              <StrangerText text={detail} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
