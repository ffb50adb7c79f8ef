import { everyonesBallots } from "#deploy/local/seed/ballots.ts";
import type { SeededProposal } from "#deploy/local/seed/seeded-proposal.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { writePointInTime } from "#protocol/input/field-kinds/point-in-time.ts";

const day = 24 * 3_600;

/** The votes that gave the committee something to do, and one that it stopped. */
export function seededCommitteeProposals(deployment: Deployment, now: number): SeededProposal[] {
  const token = contractAddress(deployment, "AlthingToken");
  const symbol = deployment.assets.find(({ address }) => address === token)?.symbol ?? "tokens";
  const { EmissionController, CommitteePause = "" } = deployment.contracts;
  const until = writePointInTime(BigInt(Math.floor(now / day) + 600) * BigInt(day));
  return [
    {
      title: "Lend the recall petition a proposer's votes",
      text: `Whoever holds less than the proposal threshold can petition for a recall, and the petition proposes it once enough have signed. For that its contract needs the votes of 10,000,000 ${symbol}. It cannot vote with them, and a vote takes them back.`,
      proposer: 1,
      actions: [{ id: "committee.lendPetition", input: { amount: `10000000 ${symbol}` } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 296 * day },
    },
    ...(EmissionController === undefined
      ? []
      : [
          {
            title: "Let the committee pause emission",
            text: "The guardian's multisig was appointed for the first year. From now on the elected committee may pause emission, for a week at a time and never twice in a row, and nobody may lower it otherwise but a vote.",
            proposer: 2,
            actions: [
              { id: "emission.guardian.appoint", input: { account: CommitteePause, until } },
              { id: "committee.pausable", input: { module: EmissionController, length: "7 days", told: "true" } },
            ],
            ballots: everyonesBallots,
            stage: { name: "executed" as const, secondsAgo: 62 * day },
            resolution: {
              secondsLater: 3 * day,
              document:
                "# Resolution on the guardian of emission\n\nThe committee takes over the power to pause emission as of the execution of the proposal. It publishes the reason of each pause on the day of the pause.\n",
            },
          },
        ]),
    {
      title: "Raise the weekly spending cap tenfold",
      text: `With a cap of 10,000,000 ${symbol} the treasury can pay a year of operations within a week, without a constitutional vote.`,
      proposer: 3,
      actions: [{ id: "governor.spendingCap", input: { asset: symbol, cap: `10000000 ${symbol}` } }],
      ballots: everyonesBallots,
      stage: {
        name: "vetoed",
        secondsAgo: 40 * day,
        reason: "No budget was published for the amount, as the proposal itself asks for.",
      },
    },
  ];
}
