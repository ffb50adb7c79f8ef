import { Link } from "wouter";
import type { ActionView, ProposalDetail } from "#governance-ui/api/proposals.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { withShortFractions } from "#governance-ui/format/short-fractions.ts";
import { shortHex, withShortHex } from "#governance-ui/format/short-hex.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";
import { valueChange } from "#governance-ui/vote/value-change.ts";

const LONG_VALUE = 32;

type Result = ProposalDetail["execution"]["results"][number];

function RawValue({ action }: { action: ActionView }) {
  if (action.newValue === null) return null;
  const shown = (value: string | null) => (value === null ? "unset" : shortHex(value, 24, 8));
  return (
    <p className="action-raw quiet">
      raw <span className="mono">{shown(action.oldValue)}</span> →{" "}
      <span className="mono">{shown(action.newValue)}</span>
    </p>
  );
}

function Effect({ result }: { result: Result }) {
  if (result.ok && result.pending !== null) {
    return (
      <p className="action-effect badge">
        <Icon name="clock" size={14} />
        {result.pending.what}, pending until {localTime(result.pending.until)}
      </p>
    );
  }
  if (result.ok && result.setAnew) {
    return (
      <p className="action-effect badge">
        <Icon name="info" size={14} />
        {result.actual}
      </p>
    );
  }
  return (
    <p className={result.ok ? "action-effect badge good" : "action-effect badge danger"}>
      <Icon name={result.ok ? "check" : "warning"} size={14} />
      {result.ok
        ? `Verified on the chain: ${result.actual}`
        : `Not as voted: expected ${result.expected}, found ${result.actual}`}
    </p>
  );
}

function Change({ action, after }: { action: ActionView; after: string }) {
  const parts = valueChange(action.oldHuman, after);
  const long = parts.length > 1 || after.length > LONG_VALUE;
  return inOrder(parts).map(({ item, key }) =>
    item.changed ? (
      <p key={key} className={long ? "action-change long" : "action-change"}>
        <span className="action-old">{withShortFractions(item.old)}</span>
        <Icon name="right" size={long ? 14 : 18} />
        <span className="hidden-visually">to</span>
        <span className="action-new">{withShortFractions(item.new)}</span>
      </p>
    ) : (
      <p key={key} className="action-same quiet small">
        {item.new}, unchanged
      </p>
    ),
  );
}

/** One that no list names, such as the pause of a module, has no value here, and no page, before a vote has set it. */
export function ActionItem({ action, result }: { action: ActionView; result: Result | undefined }) {
  const { title, newHuman, parameterLabel } = action;
  // "Set the voting delay" says it, "Let the committee pause a module" does not say which.
  const isSaid = parameterLabel === null || title.toLowerCase().includes(parameterLabel.toLowerCase());
  return (
    <li className={action.known ? "action" : "action unknown"}>
      <p className="action-title">
        {action.parameterId && action.oldValue !== null ? (
          <Link href={`/parameters/${encodeURIComponent(action.parameterId)}`}>{action.title}</Link>
        ) : (
          action.title
        )}
      </p>
      {!isSaid && <p className="action-about">{withShortHex(parameterLabel)}</p>}
      {newHuman === null ? (
        <p className="action-sentence">{action.sentence}</p>
      ) : (
        <>
          <Change action={action} after={newHuman} />
          <RawValue action={action} />
        </>
      )}
      {result && <Effect result={result} />}
    </li>
  );
}
