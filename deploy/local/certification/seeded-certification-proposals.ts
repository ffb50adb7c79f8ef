import { everyonesBallots } from "#deploy/local/seed/ballots.ts";
import type { SeededProposal } from "#deploy/local/seed/seeded-proposal.ts";
import { certificationBeginning } from "#deploy/parts/certification-beginning.ts";
import type { Deployment } from "#protocol/chain/deployment.ts";
import { removed } from "./certificates-plan.ts";
import { localAttesters } from "./certification-cast.ts";
import { localKindsOfCertificates, localTiers } from "./local-tiers.ts";

const day = 86_400;

/** The vote by which certification began, and one that removed a provider. */
export function seededCertificationProposals(deployment: Deployment, slashBps: bigint): SeededProposal[] {
  const beginning = certificationBeginning(
    {
      kinds: [...localKindsOfCertificates],
      attesters: [...localAttesters],
      tiers: [...localTiers],
      availability: { slashBps },
    },
    deployment,
  );
  return [
    {
      title: "Certify providers, and check that they are there",
      text: "Three tiers begin: every provider shows a benchmark of its hardware, a verified one who it is, and one for enterprises its data centre and its audits too. Five checkers sign when a provider is not there. Whoever lacks something has 30 days; after them it earns nothing until it has it.",
      proposer: 2,
      actions: beginning.map(({ action, inputs }) => ({ id: action, input: inputs })),
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 100 * day },
    },
    {
      title: "Remove Birch, which serves nobody",
      text: "Its commitment lapsed half a year ago and its operator answers nobody. Customers should not find it in lists; another vote lets it back.",
      proposer: 4,
      actions: [{ id: "certification.remove", input: { provider: `${removed}`, removed: "true" } }],
      ballots: everyonesBallots,
      stage: { name: "executed", secondsAgo: 20 * day },
    },
  ];
}
