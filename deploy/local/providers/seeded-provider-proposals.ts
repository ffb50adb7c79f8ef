import { everyonesBallots } from "#deploy/local/seed/ballots.ts";
import type { SeededProposal } from "#deploy/local/seed/seeded-proposal.ts";
import { providersBeginning } from "#deploy/parts/providers-beginning.ts";
import { contractAddress, type Deployment } from "#protocol/chain/deployment.ts";
import type { UnitKind } from "#protocol/providers/unit-kind.ts";
import { seededSlash } from "./provider-history.ts";

const hour = 3_600;
const day = 24 * hour;
const A100 = 1;
const H100 = 2;

/** The vote that providers began with, two of their year, and one on which votes are cast now. */
export function seededProviderProposals(deployment: Deployment, kinds: readonly UnitKind[]): SeededProposal[] {
  const beginning = providersBeginning({ unitKinds: [...kinds], admittedProviders: [] }, deployment);
  return [
    {
      title: "Pay providers, and let holders stake behind them",
      text: "From the first epoch on what is emitted goes to providers and to whoever stakes with them, by the weight of their units, and vests over half a year. Three kinds of units begin: a CPU unit of one core and 4 GB, and two models of GPU. The committee may pause staking and stop slashes; nobody may slash yet.",
      proposer: 1,
      actions: beginning.map(({ action, inputs }) => ({ id: action, input: inputs })),
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 368 * day },
    },
    {
      title: "Let the guardian's multisig ask for slashes",
      text: "Until checkers measure availability, a multisig asks for a slash where a provider did not answer, with its evidence, and at most 5% of a pool at once. The committee can stop each within three days.",
      proposer: 2,
      actions: [
        {
          id: "providers.slashers",
          input: {
            slasher: contractAddress(deployment, "GuardianSafe"),
            ground: seededSlash.ground,
            mostBps: `${seededSlash.bps / 100}%`,
          },
        },
      ],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 168 * day },
    },
    {
      title: "Weigh an A100 at 2,200",
      text: "Leases of A100 are sold out and CPU units are not. A tenth more weight moves rewards to where demand is, as each provider renews.",
      proposer: 3,
      actions: [{ id: "providers.kindWeight", input: { parameter: `kind ${A100}`, value: "2200" } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 61 * day },
    },
    {
      title: "Raise the stake behind an H100 to 7,500 USD",
      text: "An H100 earns more than twice what an A100 does and is served under larger contracts. A quarter more stake behind each keeps what a customer can lose covered; running commitments are not touched until they are renewed.",
      proposer: 4,
      actions: [{ id: "providers.kindStake", input: { parameter: `kind ${H100}`, value: "7500 USD" } }],
      ballots: [
        { voter: 4, choice: "for", reason: "The stake should follow what is at risk." },
        { voter: 8, choice: "against", reason: "Three small providers would have to add at once." },
      ],
      stage: { name: "active", endsInSeconds: 30 * hour },
    },
  ];
}
