import { apiUrl } from "#governance-ui/api/get-json.ts";
import type { SignalDetail } from "#governance-ui/api/signals.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";

/** How anyone counts the signal again, on a machine of their own. */
export function RecountPanel({ signal }: { signal: SignalDetail }) {
  const file = `signal-${signal.number}-${signal.id.slice(2, 10)}.json`;
  const command = `npm run recount -- ${file}`;
  return (
    <section className="section" aria-labelledby="recount-title">
      <div className="section-head">
        <h2 id="recount-title">Count it again</h2>
        <a className="button small" href={apiUrl(`signals/${signal.id}/export`)} download={file}>
          <Icon name="file" size={14} /> Export
        </a>
      </div>
      <div className="signal-recount">
        <p className="soft small">
          The export holds the signal, every ballot with its signature, and the votes as of{" "}
          {localTime(signal.snapshot.at)} (block {signal.snapshot.block}). From it alone anyone can verify the
          signatures and count again; with <code>--rpc URL</code> also the votes are read from the chain.
        </p>
        <p>
          <code>{command}</code> <CopyButton text={command} label="the command" />
        </p>
        <p className="small quiet signal-id">
          Signal {signal.id} <CopyButton text={signal.id} label="the signal's id" />
        </p>
      </div>
    </section>
  );
}
