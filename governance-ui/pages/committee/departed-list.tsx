import type { CommitteeView } from "#governance-ui/api/committee.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Moment } from "#governance-ui/parts/moment.tsx";
import { HashText } from "./hash-text.tsx";

const words = {
  resigned: "resigned",
  recalled: "was recalled by a vote, and may not come back before the next election",
};

/** Who left in this term, and how. */
export function DepartedList({ left }: { left: CommitteeView["left"] }) {
  if (left.length === 0) return null;
  return (
    <section className="section" aria-labelledby="left-title">
      <div className="section-head">
        <h2 id="left-title">Left in this term</h2>
      </div>
      <ul className="committee-list">
        {left.map(({ address, how, at, txHash }) => (
          <li key={`${txHash}-${address}`}>
            <p>
              <AddressLink address={address} /> {words[how]}
            </p>
            <p className="small quiet">
              <Moment at={at} /> · <HashText hash={txHash} label="transaction hash" />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
