import { type Address, type Client, type Hex, parseAbi, zeroHash } from "viem";
import { readContract } from "viem/actions";
import type { Certificate } from "#governance-ui/api/certification.ts";

const certificationAbi = parseAbi(["function EAS() view returns (address)"]);
const easAbi = parseAbi([
  "struct Attestation { bytes32 uid; bytes32 schema; uint64 time; uint64 expirationTime; uint64 revocationTime; bytes32 refUID; address recipient; address attester; bool revocable; bytes data; }",
  "function getAttestation(bytes32 uid) view returns (Attestation)",
]);

type Question = {
  certification: Address;
  provider: number;
  certificate: Pick<Certificate, "uid" | "attester" | "issuedAt" | "expiresAt" | "evidenceHash">;
  schemaUid: Hex;
};

/** What EAS itself says of a certificate: nothing where it is the same, else each difference. */
export async function verifyCertificate(client: Client, question: Question): Promise<string[]> {
  const { certification, certificate, provider, schemaUid } = question;
  const eas = await readContract(client, { address: certification, abi: certificationAbi, functionName: "EAS" });
  const found = await readContract(client, {
    address: eas,
    abi: easAbi,
    functionName: "getAttestation",
    args: [certificate.uid as Hex],
  });
  if (found.uid === zeroHash) return ["EAS has no such attestation"];
  const words = found.data.slice(2);
  const said: readonly [string, unknown, unknown][] = [
    ["schema", found.schema, schemaUid],
    ["attester", found.attester.toLowerCase(), certificate.attester.toLowerCase()],
    ["time of issue", Number(found.time), certificate.issuedAt],
    ["expiry", Number(found.expirationTime), certificate.expiresAt ?? 0],
    ["provider", Number(BigInt(`0x${words.slice(0, 64) || "0"}`)), provider],
    ["evidence", `0x${words.slice(64, 128)}`, certificate.evidenceHash.toLowerCase()],
  ];
  const differences = said.flatMap(([what, eas, kept]) =>
    eas === kept ? [] : [`${what}: EAS has ${String(eas)}, and here it is ${String(kept)}`],
  );
  const isRevoked = found.revocationTime > 0n ? ["it was revoked at EAS"] : [];
  return [...differences, ...isRevoked];
}
