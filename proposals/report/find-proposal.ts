import type { PublicClient } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { proposalCreatedEvent, readProposalCreated } from "#protocol/governor/proposal-created.ts";
import { readDescription } from "#protocol/governor/proposal-description.ts";
import { proposalState } from "#protocol/governor/proposal-state.ts";
import type { ReportSubject } from "./subject.ts";

const LARGEST_RANGE = 10_000n;
/** Ids are hashes of 256 bits: what has few digits is a number. */
const MAX_NUMBER_DIGITS = 9;

/** The proposal of that id or number, with its state at the block. */
export async function findProposal(
  client: PublicClient,
  deployment: Deployment,
  key: string,
  blockNumber: bigint,
): Promise<ReportSubject> {
  const address = contractAddress(deployment, "AlthingGovernor");
  const read = (fromBlock: bigint, toBlock: bigint) =>
    client.getLogs({ address, event: proposalCreatedEvent, fromBlock, toBlock, strict: true });
  const isNumber = key.length <= MAX_NUMBER_DIGITS;
  let passed = 0;
  let range = LARGEST_RANGE;
  for (let from = BigInt(deployment.startBlock); from <= blockNumber; ) {
    const to = from + range - 1n < blockNumber ? from + range - 1n : blockNumber;
    const logs = await read(from, to).catch((error: unknown) => {
      if (range === 1n) throw error;
      return null;
    });
    if (logs === null) {
      // Nodes limit the range or the size of an answer, each in its own words: smaller steps satisfy all.
      range = range / 4n > 0n ? range / 4n : 1n;
      continue;
    }
    const found = isNumber ? logs[Number(key) - 1 - passed] : logs.find(({ args }) => args.proposalId === BigInt(key));
    if (found !== undefined) {
      const { id, calls, description, descriptionHash, proposer } = readProposalCreated(found);
      const args = [id] as const;
      const state = await client.readContract({ address, abi, functionName: "state", args, blockNumber });
      const { title, description: text } = readDescription(description);
      return {
        title,
        description: text,
        calls,
        made: { id, descriptionHash, proposer, state: proposalState(state) },
      };
    }
    passed += logs.length;
    from = to + 1n;
    if (range < LARGEST_RANGE) range *= 2n;
  }
  const there = passed === 0 ? "none was made yet" : `numbers go from 1 to ${passed}`;
  throw new Error(`There is no proposal ${key} on ${deployment.networkName} up to block ${blockNumber}: ${there}`);
}
