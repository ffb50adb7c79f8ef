import { type Address, encodeAbiParameters, encodePacked, type Hex, keccak256 } from "viem";

/** contracts/certification/ICertificates.sol takes no more: kinds, figures over all of them, attesters of each. */
export const MOST_KINDS = 8;
export const MOST_FIGURES = 8;
export const MOST_ATTESTERS = 8;

/** A kind of certificate. Its figures are numbered after those of the kinds before it. */
export type CertificateKind = {
  name: string;
  /** As EAS writes it; no two kinds have the same. */
  schema: string;
  figures: readonly string[];
};

const kind = (name: string, evidence: string, ...figures: string[]): CertificateKind => ({
  name,
  schema: ["uint32 provider", `bytes32 ${evidence}`, ...figures.map((figure) => `uint32 ${figure}`)].join(", "),
  figures,
});

/** Those that a settings file can name. Votes add others. */
export const certificateKinds: readonly CertificateKind[] = [
  kind("SOC 2 Type II", "soc2ReportHash"),
  kind("ISO 27001", "iso27001CertificateHash"),
  kind("Data-centre tier", "dataCentreEvidenceHash", "level"),
  kind("Business identity", "identityEvidenceHash"),
  kind("Hardware benchmark", "benchmarkHash", "cores", "memoryGib", "diskGib", "networkMbps"),
];

/** The data of an attestation of a kind, as EAS keeps it. */
export function certificateData(provider: number, evidenceHash: Hex, figures: readonly number[]): Hex {
  return encodeAbiParameters(
    [{ type: "uint32" }, { type: "bytes32" }, ...figures.map(() => ({ type: "uint32" }))],
    [provider, evidenceHash, ...figures],
  );
}

/** The uid of a schema at EAS's registry, of this resolver and revocable. */
export function schemaUid(schema: string, resolver: Address): Hex {
  return keccak256(encodePacked(["string", "address", "bool"], [schema, resolver, true]));
}
