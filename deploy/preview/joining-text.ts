import type { Power } from "#deploy/parts/deploy-part.ts";
import type { Figure } from "#profiles/profile/profile.ts";
import type { ProposalDraft } from "#proposals/draft/proposal-draft.ts";
import { costPart, type Deployer } from "./cost-part.ts";
import { figureLine, isSet } from "./figure-line.ts";
import { partsText } from "./parts-text.ts";
import { powerLine } from "./power-line.ts";
import type { Rehearsal } from "./rehearse.ts";

export interface JoiningPreview {
  network: string;
  module: string;
  figures: readonly Figure[];
  powers: readonly Power[];
  /** Contracts that stood before. */
  standing: readonly string[];
  adoption: ProposalDraft;
  rehearsal: Rehearsal;
  deployer: Deployer | null;
}

/** What a module that joins will put on the chain, and what the vote that adopts it does, before anything is sent. */
export function joiningText(preview: JoiningPreview): string {
  const { network, module, figures, powers, standing, adoption, rehearsal, deployer } = preview;
  const added = Object.keys(rehearsal.deployment.contracts).filter((name) => !standing.includes(name));
  // The addresses are those of the rehearsal: the deployment has others.
  const named = new Map(added.map((name) => [rehearsal.deployment.contracts[name]?.toLowerCase(), name]));
  const words = (input: unknown) => named.get(String(input).toLowerCase()) ?? String(input);
  const votes = adoption.actions.map(({ action, inputs }) => [action, ...Object.values(inputs).map(words)].join("  "));
  return partsText([
    [`Figures of ${module}, each with its source`, figures.filter(isSet).map(figureLine)],
    ["Powers, none of them over the network before a vote adopts it", powers.map(powerLine)],
    ["Contracts that join", [added.sort().join(", ")]],
    ["The vote that adopts it", votes],
    costPart(network, rehearsal, deployer),
  ]);
}
