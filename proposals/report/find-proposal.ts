import type { PublicClient } from "viem";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { LearntSize } from "#protocol/chain/learnt-size.ts";
import { proposalCreatedEvent, readProposalCreated } from "#protocol/governor/proposal-created.ts";
import { readDescription } from "#protocol/governor/proposal-description.ts";
import { proposalState } from "#protocol/governor/proposal-state.ts";
import type { ReportSubject } from "./subject.ts";

const LARGEST_RANGE = 10_000;
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
  const range = new LearntSize(LARGEST_RANGE);
  for (let from = BigInt(deployment.startBlock); from <= blockNumber; ) {
    const asked = Math.min(range.size, Number(blockNumber - from) + 1);
    const to = from + BigInt(asked) - 1n;
    const logs = await read(from, to).catch((error: unknown) => {
      if (asked === 1) throw error;
      return null;
    });
    if (logs === null) {
      range.refused(asked);
      continue;
    }
    range.took(asked);
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
  }
  const there = passed === 0 ? "none was made yet" : `numbers go from 1 to ${passed}`;
  throw new Error(`There is no proposal ${key} on ${deployment.networkName} up to block ${blockNumber}: ${there}`);
}
