import { Link } from "wouter";
import type { CommitteeView, MemberView } from "#governance-ui/api/committee.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { Icon } from "#governance-ui/parts/icon.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { Organisation } from "./organisation.tsx";

function Elected({ election }: { election: number | null }) {
  return election === null ? <>Founding</> : <Link href={`/elections/${election}`}>Election {election}</Link>;
}

function SeatRow({ member, limit }: { member: MemberView; limit: number }) {
  return (
    <tr className="seat">
      <td>
        <AddressLink address={member.address} />
      </td>
      <td data-name="Organisation">
        <Organisation of={member.organisation} />
      </td>
      <td data-name="Seated by">
        <Elected election={member.election} />
      </td>
      <td data-name="Terms in a row" className="num">
        {member.election === null ? <span className="quiet">does not count</span> : `${member.terms} of ${limit}`}
      </td>
      <td data-name="In the Safe">
        {member.owner ? (
          <span className="badge good">
            <Icon name="check" size={14} />
            owner
          </span>
        ) : (
          <span className="badge warn">
            <Icon name="clock" size={14} />
            not yet
          </span>
        )}
      </td>
    </tr>
  );
}

function VacantRow({ since }: { since: number | null }) {
  return (
    <tr className="seat vacant">
      <td colSpan={5} className="quiet">
        Vacant{" "}
        {since !== null && (
          <>
            since <Relative at={since} />
          </>
        )}
      </td>
    </tr>
  );
}

export function SeatTable({ view: { members, term, rules } }: { view: CommitteeView }) {
  const vacant = Array.from({ length: Math.max(0, term.seats - members.length) }, (_, index) => `vacant-${index}`);
  return (
    <section className="section" aria-labelledby="seats-title">
      <div className="section-head">
        <h2 id="seats-title">Seats</h2>
        <span className="quiet small">at most {rules.termLimit} terms in a row</span>
      </div>
      <div className="table-scroll">
        <table className="table seats">
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Organisation</th>
              <th scope="col">Seated by</th>
              <th scope="col" className="num">
                Terms in a row
              </th>
              <th scope="col">In the Safe</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <SeatRow key={member.address} member={member} limit={rules.termLimit} />
            ))}
            {vacant.map((key) => (
              <VacantRow key={key} since={term.vacantSince} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
