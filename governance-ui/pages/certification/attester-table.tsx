import type { CertificateKind } from "#governance-ui/api/certification.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

/** Who attests certificates of each kind, with their record. */
export function AttesterTable({ kinds }: { kinds: readonly CertificateKind[] }) {
  const rows = kinds.flatMap(({ kind, name, attesters }) => attesters.map((attester) => ({ kind, name, ...attester })));
  return (
    <section className="section" aria-labelledby="attesters-title">
      <div className="section-head">
        <h2 id="attesters-title">Attesters</h2>
      </div>
      {rows.length === 0 ? (
        <p className="quiet section-empty">No vote has accepted an attester yet.</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">Attester</th>
                <th scope="col">Accepted</th>
                <th scope="col" className="num">
                  Certificates
                </th>
                <th scope="col" className="num">
                  Revoked
                </th>
                <th scope="col" className="num">
                  Struck by vote
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, name, attester, accepted, certificates, revoked, struck }) => (
                <tr key={`${kind} ${attester}`}>
                  <td>
                    <StrangerText text={name} />
                  </td>
                  <td>
                    <AddressLink address={attester} />
                  </td>
                  <td>{accepted ? "yes" : <span className="quiet">no longer</span>}</td>
                  <td className="num">{certificates}</td>
                  <td className="num">{revoked}</td>
                  <td className="num">{struck}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
