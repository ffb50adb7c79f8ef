import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import { everyonesBallots, narrowBallots } from "./ballots.ts";
import type { SeededProposal } from "./seeded-proposal.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** One proposal in each state, about the network's own parameters and treasury. */
export function seededProposals(deployment: Deployment): SeededProposal[] {
  const token = contractAddress(deployment, "AlthingToken");
  const symbol = deployment.assets.find(({ address }) => address === token)?.symbol ?? "tokens";
  return [
    {
      title: "Lower the proposal threshold",
      text: `Six accounts reach the present threshold. Lowering it lets smaller providers bring their own proposals, while a quorum still stands between a proposal and its effect.`,
      proposer: 1,
      actions: [{ id: "governor.proposalThreshold", input: { threshold: `8000000 ${symbol}` } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 16 * day },
    },
    {
      title: "Raise the weekly spending cap",
      text: `Grants now wait for a constitutional vote as soon as two of them fall into one week. A cap of 1,500,000 ${symbol} covers what was paid in the busiest week, and leaves larger transfers to the higher majority.`,
      proposer: 2,
      actions: [{ id: "governor.spendingCap", input: { asset: symbol, cap: `1500000 ${symbol}` } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 6 * day },
    },
    {
      title: "Aim at a revenue of 0.40 USD for each capacity unit",
      text: "Power and rack prices rose since the present target was set. At 0.40 USD a day a unit of one core and 4 GB covers its cost in the regions where most providers are; the reward pool follows within its limits.",
      proposer: 5,
      actions: [{ id: "fluence-core.usd-target-revenue-per-epoch", input: { revenue: "0.40 USD" } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 11 * day },
    },
    {
      title: "Halve the quorum of routine proposals",
      text: "Routine parameters change often and turnout is low. Half the quorum would let them pass without a campaign for each.",
      proposer: 3,
      actions: [
        { id: "governor.classRule.routine", input: { quorum: "2%", majority: "50%", floor: `20000000 ${symbol}` } },
      ],
      ballots: [
        { voter: 3, choice: "for", reason: "Most parameter votes fail on turnout, not on substance." },
        { voter: 1, choice: "against", reason: "Two large holders could then decide alone." },
        { voter: 2, choice: "against" },
        { voter: 4, choice: "abstain", reason: "I would support 3%, not 2%." },
      ],
      stage: { name: "decided", secondsAgo: 9 * day },
    },
    {
      title: "Send operating funds to the guardian's multisig",
      text: "Cancelled by its proposer: the amount should follow the published budget. A corrected proposal follows.",
      proposer: 2,
      actions: [
        {
          id: "treasury.transferToken",
          input: { asset: symbol, to: guardian(deployment), amount: `2500000 ${symbol}` },
        },
      ],
      ballots: [],
      stage: { name: "cancelled", secondsAgo: 8 * day },
    },
    {
      title: "Fund the guardian's multisig for one year",
      text: `The owners of the multisig pay for monitoring, hardware signers and transaction fees. 100,000 ${symbol} covers one year of the published budget and stays within the weekly cap.`,
      proposer: 2,
      actions: [
        {
          id: "treasury.transferToken",
          input: { asset: symbol, to: guardian(deployment), amount: `100000 ${symbol}` },
        },
      ],
      ballots: everyonesBallots,
      stage: { name: "queued", executableInSeconds: 40 * hour },
    },
    {
      title: "Let capacity commitments last at least 90 epochs",
      text: "Customers ask for leases of a quarter, and a commitment of 30 epochs cannot promise one. Running commitments are not touched; new ones last at least 90 epochs.",
      proposer: 4,
      actions: [{ id: "fluence-core.min-duration", input: { duration: "90 epochs" } }],
      ballots: everyonesBallots,
      stage: { name: "queued", executableInSeconds: 3 * minute },
    },
    {
      title: "Give voters two days before a vote starts",
      text: "One day is too short for holders whose tokens are in cold storage to delegate before the snapshot. Two days cost little: the vote itself stays as long as it is.",
      proposer: 1,
      actions: [{ id: "governor.votingDelay", input: { delay: "2 days" } }],
      ballots: everyonesBallots,
      stage: { name: "active", endsInSeconds: 2 * minute },
    },
    {
      title: "Require two thirds for constitutional proposals",
      text: `Constitutional proposals can replace the guardian, the policy table and the rules themselves.\n\n- a simple majority changes with turnout\n- two thirds needs support beyond one group of holders\n\nQuorum and its floor stay as they are.`,
      proposer: 3,
      actions: [
        {
          id: "governor.classRule.constitutional",
          input: { quorum: "15%", majority: "66.67%", floor: `60000000 ${symbol}` },
        },
      ],
      ballots: narrowBallots,
      stage: { name: "active", endsInSeconds: 26 * hour },
    },
    {
      title: "Register the schema of data-centre certificates",
      text: "Certificates of data centres are attestations. Their schema has to exist before an attester can issue one; the registry takes it from anyone, and this vote makes it the network's own.",
      proposer: 4,
      actions: [
        {
          id: "call",
          input: {
            target: contractAddress(deployment, "SchemaRegistry"),
            function: "register(string schema, address resolver, bool revocable)",
            arguments: JSON.stringify([
              "bytes32 providerId,string standard,uint8 tier,uint64 validUntil",
              "0x0000000000000000000000000000000000000000",
              true,
            ]),
          },
        },
      ],
      ballots: [{ voter: 4, choice: "for", reason: "Attesters asked for it; nothing is paid by it." }],
      stage: { name: "active", endsInSeconds: 2 * day },
    },
    {
      title: "Let passed decisions wait three days",
      text: "The timelock is the last chance to leave before a decision takes effect. Three days include a weekend's working day in every time zone.",
      proposer: 5,
      actions: [{ id: "timelock.minDelay", input: { delay: "3 days" } }],
      ballots: [],
      stage: { name: "pending", startsInSeconds: 15 * hour },
    },
  ];
}

function guardian(deployment: Deployment): string {
  return contractAddress(deployment, "GuardianSafe");
}
