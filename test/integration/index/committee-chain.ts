import { type Address, type Hex, keccak256, parseEther, toBytes } from "viem";
import { candidacyTypedData } from "#protocol/elections/election-messages.ts";
import { type CommitteeOptions, deployCommittee } from "#test/fixture/committee.ts";
import { type Call, descriptionHash, proposalArguments, SETTINGS } from "#test/fixture/governance.ts";
import { serveProvider } from "./serve-provider.ts";

export type CommitteeChain = Awaited<ReturnType<typeof startCommitteeChain>>;

export interface StatementUri {
  statementURI: string;
  statementHash: Hex;
}

/** A chain with a committee behind an RPC server; what only a vote may do, the timelock does. */
export async function startCommitteeChain(options?: CommitteeOptions) {
  const committee = await deployCommittee(options);
  const { connection, client, elections, governor, holders, timelock, networkHelpers } = committee;
  const rpc = await serveProvider(connection.provider);
  await networkHelpers.impersonateAccount(timelock.address);
  await networkHelpers.setBalance(timelock.address, parseEther("100"));
  return {
    ...committee,
    chain: client,
    rpcUrl: rpc.url,
    close: () => rpc.close(),
    byVote: { account: timelock.address },

    /** Registers a candidate with a statement of its own. */
    async register(number: bigint, index: number, statement: StatementUri): Promise<Address> {
      const candidate = committee.candidates[index];
      if (candidate === undefined) throw new Error(`There is no candidate ${index}.`);
      const candidacy = {
        candidate: candidate.address,
        organisation: keccak256(toBytes("an unnamed one")),
        ...statement,
      };
      const chainId = await client.getChainId();
      const typedData = candidacyTypedData(chainId, elections.address, number, candidacy);
      const { bondWei } = await elections.read.termsOf([number]);
      await elections.write.register([number, candidacy, await candidate.signTypedData(typedData)], {
        account: candidate,
        value: bondWei,
      });
      return candidate.address;
    },

    /** A proposal with the votes of all, queued; with what names it. */
    async queueProposal(call: Call, description: string) {
      const args = [...proposalArguments([call]), descriptionHash(description)] as const;
      const proposer = holders[0]?.account;
      await governor.write.propose([...proposalArguments([call]), description], proposer && { account: proposer });
      const id = await governor.read.getProposalId(args);
      await networkHelpers.time.increase(SETTINGS.votingDelaySeconds + 60);
      for (const { account } of holders) await governor.write.castVote([id, 1], { account });
      await networkHelpers.time.increase(SETTINGS.votingPeriodSeconds);
      await governor.write.queue(args);
      return { id, args };
    },
  };
}
