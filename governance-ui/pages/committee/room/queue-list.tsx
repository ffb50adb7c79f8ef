import { shortHex } from "#governance-ui/format/short-hex.ts";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { agreedBy, type NonceGroup, type RoomTransaction } from "#governance-ui/room/queue.ts";
import { neededSignatures, type SafeState } from "#protocol/safe/signatures/read-safe.ts";
import { useMeaning } from "./use-meaning.ts";

type Props = { groups: readonly NonceGroup[]; safe: SafeState; open: string; onOpen: (safeTxHash: string) => void };

function Row({ one, safe, open, onOpen }: { one: RoomTransaction } & Omit<Props, "groups">) {
  const meaning = useMeaning(safe, one.transaction);
  const agreed = agreedBy(one).length;
  const needed = neededSignatures(safe);
  const ready = agreed >= needed;
  return (
    <li>
      <button
        type="button"
        className="queue-item"
        aria-pressed={open === one.safeTxHash}
        onClick={() => onOpen(open === one.safeTxHash ? "" : one.safeTxHash)}
      >
        <span className={meaning.kind === "unknown" ? "queue-words unknown" : "queue-words"}>{meaning.sentence}</span>
        <span className="queue-facts">
          <span className={`badge ${ready ? "good" : ""}`}>
            <Icon name={ready ? "check" : "edit"} size={14} />
            {agreed} of {needed} signed
          </span>
          <span className="quiet mono">{shortHex(one.safeTxHash)}</span>
          {!one.shared && <span className="tag">this browser only</span>}
        </span>
      </button>
    </li>
  );
}

/** What waits, by nonce; several of one nonce are conflicts, and shown as such. */
export function Queue({ groups, safe, open, onOpen }: Props) {
  return (
    <section aria-labelledby="queue-title">
      <div className="section-head">
        <h2 id="queue-title">Queue</h2>
        <span className="quiet small">by nonce</span>
      </div>
      {groups.length === 0 && <p className="quiet section-empty">No transaction waits for signatures.</p>}
      {groups.map(({ nonce, transactions, ahead }) => (
        <div key={String(nonce)} className="queue-group" data-conflict={transactions.length > 1}>
          <h3>
            Nonce {String(nonce)}
            <span className="quiet"> · {ahead === 0n ? "next" : `after ${ahead} other${ahead === 1n ? "" : "s"}`}</span>
            {transactions.length > 1 && (
              <span className="badge warn">
                <Icon name="warning" size={14} />
                {transactions.length} in conflict: only one can run
              </span>
            )}
          </h3>
          <ul>
            {transactions.map((one) => (
              <Row key={one.safeTxHash} one={one} safe={safe} open={open} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
