import { type Address, type Hex, zeroAddress, zeroHash } from "viem";
import { type CertificateKind, certificateData, schemaUid } from "./certificate-kind.ts";

export type Certified = {
  kind: CertificateKind;
  provider: number;
  evidenceHash: Hex;
  figures: readonly number[];
  /** 0 for never. */
  expiresSeconds: number;
};

/** What an attester asks of EAS for a certificate: revocable, and about nobody but the provider in its data. */
export function attestationRequest(
  certification: Address,
  { kind, provider, evidenceHash, figures, expiresSeconds }: Certified,
) {
  return {
    schema: schemaUid(kind.schema, certification),
    data: {
      recipient: zeroAddress,
      expirationTime: BigInt(expiresSeconds),
      revocable: true,
      refUID: zeroHash,
      data: certificateData(provider, evidenceHash, figures),
      value: 0n,
    },
  };
}
