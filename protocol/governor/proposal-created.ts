import {
  type Address,
  decodeAbiParameters,
  getAbiItem,
  type Hex,
  hexToBytes,
  keccak256,
  parseAbiParameters,
} from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import type { Call } from "#protocol/chain/call.ts";

export const proposalCreatedEvent = getAbiItem({ abi, name: "ProposalCreated" });

/** A proposal as its event tells it. Times in unix seconds. */
export type ProposalCreated = {
  id: bigint;
  proposer: Address;
  calls: Call[];
  snapshotAt: number;
  deadlineAt: number;
  /** For reading only: bytes that are no UTF-8 are replaced, and a byte order mark is left out. */
  description: string;
  /** Of the description's bytes as they are; id and operation id come from it. */
  descriptionHash: Hex;
};

/** The event's inputs with the description as bytes: an ABI writes both alike, and a decoded string may have lost some. */
export const createdParameters = parseAbiParameters(
  "uint256 proposalId, address proposer, address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, uint256 voteStart, uint256 voteEnd, bytes description",
);

/** Reads the data of the governor's ProposalCreated, none of which is indexed. Throws where it is malformed. */
export function readProposalCreated({ data }: { data: Hex }): ProposalCreated {
  const [id, proposer, targets, values, , calldatas, voteStart, voteEnd, description] = decodeAbiParameters(
    createdParameters,
    data,
  );
  return {
    id,
    proposer,
    calls: targets.map((target, index) => ({
      target,
      valueWei: values[index] ?? 0n,
      data: calldatas[index] ?? "0x",
    })),
    snapshotAt: Number(voteStart),
    deadlineAt: Number(voteEnd),
    description: new TextDecoder().decode(hexToBytes(description)),
    descriptionHash: keccak256(description),
  };
}
