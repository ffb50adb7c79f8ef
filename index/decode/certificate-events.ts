import type { Address } from "viem";
import { certificationAbi as abi } from "#protocol/chain/abi/Certification.ts";
import { accountOrNull } from "./account-or-null.ts";
import { type LogHandler, lowerCase, on } from "./log-handler.ts";

/** Kinds of certificates, who attests them, and what became of each. */
export function certificateEvents(certification: Address): LogHandler[] {
  return [
    on(certification, abi, "KindAdded", (rows, { kind, name, schemaUid, schema, figures, firstFigure }, place) =>
      rows.certificate_kinds.push({
        ...place,
        kind,
        name,
        schema_uid: schemaUid,
        schema,
        figures,
        first_figure: firstFigure,
      }),
    ),
    on(certification, abi, "AttesterSet", (rows, args, place) =>
      rows.certificate_attesters.push({
        ...place,
        kind: args.kind,
        attester: lowerCase(args.attester),
        place: args.place,
        accepted: args.accepted ? 1 : 0,
      }),
    ),
    on(certification, abi, "CertificateBound", (rows, args, place) =>
      rows.certificates.push({
        ...place,
        uid: args.uid,
        provider: args.provider,
        kind: args.kind,
        place: args.place,
        attester: lowerCase(args.attester),
        issued_at: Number(args.issuedSeconds),
        expires_at: args.expiresSeconds === 0n ? null : Number(args.expiresSeconds),
        evidence_hash: args.evidenceHash,
        figures: JSON.stringify(args.figures),
      }),
    ),
    on(certification, abi, "CertificateRevoked", (rows, { uid, provider, kind }, place) =>
      rows.certificate_changes.push({
        ...place,
        uid,
        provider,
        kind,
        change: "revoked",
        until_at: null,
        reason_hash: null,
      }),
    ),
    on(certification, abi, "CertificateHeld", (rows, { uid, provider, kind, untilSeconds, reasonHash }, place) =>
      rows.certificate_changes.push({
        ...place,
        uid,
        provider,
        kind,
        change: "held",
        until_at: Number(untilSeconds),
        reason_hash: reasonHash,
      }),
    ),
    on(certification, abi, "CertificateDecided", (rows, { uid, provider, kind, stands }, place) =>
      rows.certificate_changes.push({
        ...place,
        uid,
        provider,
        kind,
        change: stands ? "stands" : "struck",
        until_at: null,
        reason_hash: null,
      }),
    ),
    on(certification, abi, "HolderSet", (rows, { newHolder }, place) =>
      rows.certification_rules.push({ ...place, what: "holder", account: accountOrNull(newHolder) }),
    ),
  ];
}
