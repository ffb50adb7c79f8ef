import { isAddressEqual } from "viem";
import { Link } from "wouter";
import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { seatCall, syncCall } from "#governance-ui/chain/committee-call.ts";
import { useCommitteeContracts } from "#governance-ui/chain/use-committee-contracts.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Note } from "#governance-ui/parts/note.tsx";
import { SendButton } from "./send-button.tsx";
import { useUnseatedElection } from "./use-unseated-election.ts";

function Unseated({ view }: { view: CommitteeView }) {
  const contracts = useCommitteeContracts();
  const { data: election } = useUnseatedElection(view.term.election);
  if (election == null || contracts === null) return null;
  return (
    <Note tone="accent" title={`Election ${election} is settled, and its winners do not sit yet.`}>
      <p>Anyone may seat them; the bot does it too. The Safe's owners follow in the same transaction.</p>
      <SendButton
        label={`Seat election ${election}`}
        tone="primary"
        call={() => seatCall(contracts.seating, election)}
        done="Seated."
      />
    </Note>
  );
}

function Unsynced({ view: { safe } }: { view: CommitteeView }) {
  const contracts = useCommitteeContracts();
  if (safe.synced || contracts === null) return null;
  return (
    <Note tone="warn" title="The Safe's owners are not those who sit.">
      <p>
        Whoever left does not count already, whether or not the Safe lists them. Anyone may make the Safe follow; the
        bot does it too.
      </p>
      <SendButton
        label="Sync now"
        tone="primary"
        call={() => syncCall(contracts.seating)}
        done="Synced: the Safe's owners are those who sit."
      />
    </Note>
  );
}

function Owners({ view: { safe, members } }: { view: CommitteeView }) {
  return (
    <ul className="owner-list">
      {safe.owners.map((owner) => {
        const sits = members.some(({ address }) => isAddressEqual(address, owner));
        return (
          <li key={owner}>
            <AddressLink address={owner} />
            {!sits && (
              <span className="badge warn">
                <Icon name="warning" size={14} />
                left; does not count
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The account through which the committee acts. */
export function SafeFacts({ view }: { view: CommitteeView }) {
  const { safe, term } = view;
  return (
    <section className="section" aria-labelledby="safe-title">
      <div className="section-head">
        <h2 id="safe-title">The committee's Safe</h2>
        <span className={`badge ${safe.synced ? "good" : "warn"}`}>
          <Icon name={safe.synced ? "check" : "warning"} size={14} />
          {safe.synced ? "synced with the seats" : "not synced"}
        </span>
      </div>
      <Unseated view={view} />
      <Unsynced view={view} />
      <dl className="facts">
        <div>
          <dt>Address</dt>
          <dd>
            <AddressLink address={safe.address} /> <CopyButton text={safe.address} label="address of the Safe" />
          </dd>
        </div>
        <div>
          <dt>Signatures</dt>
          <dd>
            {safe.threshold} of {safe.owners.length} owners
            {safe.threshold < term.threshold && ` (the committee needs ${term.threshold}; sync it)`}
          </dd>
        </div>
        <div>
          <dt>Next nonce</dt>
          <dd>
            {safe.nonce} · <Link href="/committee/room">open the room</Link>
          </dd>
        </div>
        <div>
          <dt>Seating</dt>
          <dd>
            {term.seating} <span className="quiet">what members have signed stays good while they sit</span>
          </dd>
        </div>
        <div>
          <dt>Guard</dt>
          <dd>
            {safe.guard === null ? <span className="badge danger">none</span> : <AddressLink address={safe.guard} />}
          </dd>
        </div>
        <div>
          <dt>{safe.modules.length === 1 ? "Module" : "Modules"}</dt>
          <dd className="stack">
            {safe.modules.map((module) => (
              <AddressLink key={module} address={module} />
            ))}
          </dd>
        </div>
        <div className="facts-wide">
          <dt>Owners</dt>
          <dd>
            <Owners view={view} />
          </dd>
        </div>
      </dl>
    </section>
  );
}
