import { useState } from "react";
import { useClient } from "wagmi";
import type { Certificate, CertificateKind } from "#governance-ui/api/certification.ts";
import { verifyCertificate } from "#governance-ui/chain/certification/verify-certificate.ts";
import { useContract } from "#governance-ui/chain/deployment-context.ts";
import { explainError } from "#governance-ui/chain/explain-error.ts";
import { shortHex } from "#governance-ui/format/short-hex.ts";
import { AddressLink } from "#governance-ui/parts/address-link.tsx";
import { CopyButton } from "#governance-ui/parts/copy-button.tsx";
import { Relative } from "#governance-ui/parts/moment.tsx";
import { StrangerText } from "#governance-ui/parts/stranger-text.tsx";

const states: Record<Certificate["state"], string> = {
  bound: "counts",
  held: "held by the committee",
  revoked: "revoked",
  struck: "struck by a vote",
  replaced: "replaced by a later one",
  expired: "expired",
};

type Props = { provider: number; certificates: readonly Certificate[]; kinds: readonly CertificateKind[] };

/** A provider's certificates, each of which can be compared with EAS in this browser. */
export function CertificateTable({ provider, certificates, kinds }: Props) {
  if (certificates.length === 0) return <p className="quiet section-empty">No certificate was bound to it.</p>;
  return (
    <div className="table-scroll">
      <table className="table certificate-table">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Attester</th>
            <th scope="col">State</th>
            <th scope="col">Expires</th>
            <th scope="col">Evidence</th>
            <th scope="col">EAS</th>
          </tr>
        </thead>
        <tbody>
          {certificates.map((certificate) => (
            <Row
              key={certificate.uid}
              provider={provider}
              certificate={certificate}
              kind={kinds.find(({ kind }) => kind === certificate.kind)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { provider: number; certificate: Certificate; kind: CertificateKind | undefined };

function Row({ provider, certificate, kind }: RowProps) {
  const { attester, accepted, state, expiresAt, heldUntil, evidenceHash, figures } = certificate;
  return (
    <tr>
      <td>
        <StrangerText text={kind?.name ?? `kind ${certificate.kind}`} />
        {figures.length > 0 && (
          <span className="quiet small certificate-figures">
            {figures.map((value, index) => `${kind?.figures[index] ?? `figure ${index + 1}`}: ${value}`).join(", ")}
          </span>
        )}
      </td>
      <td>
        <AddressLink address={attester} />
        {!accepted && <span className="quiet small"> no longer accepted</span>}
      </td>
      <td>
        {states[state]}
        {heldUntil !== null && (
          <>
            {" "}
            until <Relative at={heldUntil} />
          </>
        )}
      </td>
      <td>{expiresAt === null ? <span className="quiet">never</span> : <Relative at={expiresAt} />}</td>
      <td>
        <span className="mono">{shortHex(evidenceHash)}</span>{" "}
        <CopyButton text={evidenceHash} label="hash of the evidence" />
      </td>
      <td>{kind && <Verify provider={provider} certificate={certificate} schemaUid={kind.schemaUid} />}</td>
    </tr>
  );
}

type VerifyProps = { provider: number; certificate: Certificate; schemaUid: CertificateKind["schemaUid"] };

function Verify({ provider, certificate, schemaUid }: VerifyProps) {
  const client = useClient();
  const certification = useContract("Certification");
  const [said, setSaid] = useState<string | null>(null);
  const verify = async () => {
    if (!client) return;
    setSaid("asking EAS …");
    try {
      const differences = await verifyCertificate(client, { certification, provider, certificate, schemaUid });
      setSaid(differences.length === 0 ? "EAS says the same" : differences.join("; "));
    } catch (error) {
      setSaid(explainError(error).message);
    }
  };
  return (
    <>
      <button type="button" className="button small" onClick={() => void verify()}>
        Verify
      </button>
      <span className="small certificate-said" role="status">
        {said}
      </span>
    </>
  );
}
