import { everyonesBallots } from "#deploy/local/seed/ballots.ts";
import type { SeededProposal } from "#deploy/local/seed/seeded-proposal.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";

const day = 24 * 3_600;

/** The vote that a year of emissions began with, and one that changed a parameter on the way. */
export function seededEmissionProposals(deployment: Deployment): SeededProposal[] {
  const token = contractAddress(deployment, "AlthingToken");
  const symbol = deployment.assets.find(({ address }) => address === token)?.symbol ?? "tokens";
  return [
    {
      title: "Fund a year of emissions",
      text: `At a multiplier of 1 the first year emits just under 60,000,000 ${symbol}, less as revenue grows. The tokens go to the reserve, which has no votes; what no budget needs can come back by another vote.`,
      proposer: 1,
      actions: [
        { id: "emission.fundReserve", input: { amount: `60000000 ${symbol}` } },
        { id: "emission.budget", input: { budget: `60000000 ${symbol}` } },
      ],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 370 * day },
    },
    {
      title: "Raise the reference revenue to 15,000 USD",
      text: "Revenue has grown to more than twice the reference, and emission has fallen with it while providers still add capacity. At 15,000 USD an epoch the multiplier settles about an eighth higher for the same revenue. The budget stays as it is, so it ends sooner.",
      proposer: 4,
      actions: [{ id: "emission.referenceRevenue", input: { value: "15000 USD" } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 91 * day },
    },
  ];
}
