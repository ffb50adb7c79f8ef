import { parseAbi } from "viem";

/** What attesters call at EAS 1.4, and what it says. */
export const easAbi = parseAbi([
  "struct AttestationRequestData { address recipient; uint64 expirationTime; bool revocable; bytes32 refUID; bytes data; uint256 value; }",
  "struct AttestationRequest { bytes32 schema; AttestationRequestData data; }",
  "struct MultiAttestationRequest { bytes32 schema; AttestationRequestData[] data; }",
  "struct RevocationRequestData { bytes32 uid; uint256 value; }",
  "struct RevocationRequest { bytes32 schema; RevocationRequestData data; }",
  "function attest(AttestationRequest request) payable returns (bytes32)",
  "function multiAttest(MultiAttestationRequest[] multiRequests) payable returns (bytes32[])",
  "function revoke(RevocationRequest request) payable",
  "event Attested(address indexed recipient, address indexed attester, bytes32 uid, bytes32 indexed schemaUID)",
]);
