import { encodeFunctionData, keccak256, toBytes } from "viem";
import { localAccount } from "#deploy/local/accounts.ts";
import type { LocalClient } from "#deploy/local/local-client.ts";
import { sendUnlocked } from "#deploy/local/send-unlocked.ts";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { althingGovernorAbi as abi } from "#protocol/chain/abi/AlthingGovernor.ts";
import { ballotCalldata } from "./ballot-calldata.ts";
import type { ProposalActs } from "./proposal-acts.ts";
import { type Periods, schedule } from "./schedule.ts";
import type { SeededProposal } from "./seeded-proposal.ts";
import type { TimedEvent } from "./timeline.ts";

const minutesBetweenBallots = 40;

/** The transactions that make the proposal and bring it to its stage, each with its time. */
export function proposalEvents(
  client: LocalClient,
  governor: `0x${string}`,
  catalogue: Catalogue,
  proposal: SeededProposal,
  periods: Periods,
  now: number,
  acts: ProposalActs | null,
): TimedEvent[] {
  const { targets, values, calldatas } = proposalCalls(catalogue, proposal);
  const description = `# ${proposal.title}\n\n${proposal.text}`;
  const descriptionHash = keccak256(toBytes(description));
  const call = [targets, values, calldatas, descriptionHash] as const;
  const proposalId = () => client.readContract({ address: governor, abi, functionName: "hashProposal", args: call });
  const times = schedule(proposal, periods, now);

  const { stage, resolution } = proposal;
  const vetoes =
    acts === null || stage.name !== "vetoed" || times.vetoAt === undefined
      ? []
      : [{ at: times.vetoAt, run: () => acts.veto(call, stage.reason) }];
  const resolutions =
    acts === null || resolution === undefined || times.executeAt === undefined
      ? []
      : [
          {
            at: times.executeAt + resolution.secondsLater,
            run: async () => acts.anchor(await proposalId(), resolution.document),
          },
        ];

  const step = (at: number | undefined, functionName: "queue" | "execute" | "cancel"): TimedEvent[] =>
    at === undefined
      ? []
      : [
          {
            at,
            run: () =>
              sendUnlocked(client, proposal.proposer, {
                to: governor,
                data: encodeFunctionData({ abi, functionName, args: call }),
              }),
          },
        ];

  const ballots = proposal.ballots.map((ballot, index) => ({
    at: times.voteFrom + index * minutesBetweenBallots * 60,
    async run() {
      const id = await proposalId();
      const snapshot = await client.readContract({
        address: governor,
        abi,
        functionName: "proposalSnapshot",
        args: [id],
      });
      const args = [localAccount(ballot.voter).address, snapshot] as const;
      const votes = await client.readContract({ address: governor, abi, functionName: "getVotes", args });
      await sendUnlocked(client, ballot.voter, { to: governor, data: ballotCalldata(id, ballot, votes) });
    },
  }));

  const propose = encodeFunctionData({ abi, functionName: "propose", args: [targets, values, calldatas, description] });
  return [
    { at: times.proposeAt, run: () => sendUnlocked(client, proposal.proposer, { to: governor, data: propose }) },
    ...ballots,
    ...step(times.cancelAt, "cancel"),
    ...step(times.queueAt, "queue"),
    ...step(times.executeAt, "execute"),
    ...vetoes,
    ...resolutions,
  ];
}

function proposalCalls(catalogue: Catalogue, proposal: SeededProposal) {
  const calls = proposal.actions.flatMap(({ id, input }) => {
    const action = catalogue.action(id);
    if (action === undefined) throw new Error(`Seeding failed: the catalogue has no action "${id}".`);
    return action.calls(action.parse(input));
  });
  return {
    targets: calls.map(({ target }) => target),
    values: calls.map(({ valueWei }) => valueWei),
    calldatas: calls.map(({ data }) => data),
  };
}
