import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { governedActions } from "#proposals/catalogue/governed-action.ts";
import { panelAction } from "#proposals/catalogue/panel/panel-action.ts";
import { availabilityParameters } from "#protocol/certification/availability-parameters.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { badDaysEffect } from "./bad-days-effect.ts";

/** Who checks whether providers are there, and what follows where they were not. */
export function availabilityActions(context: ActionContext, { availability }: CertificationContracts): Action[] {
  const ofAvailability = { domain: "certification", contract: "Availability", address: availability };
  return [
    ...governedActions(context, {
      ...ofAvailability,
      parameters: availabilityParameters,
      of: "availability",
      pace: "once in 30 days",
      riskHint: "treasury",
      effect: (name, value, client) => badDaysEffect(client, context, name, value),
    }),
    panelAction({
      ...ofAvailability,
      id: "availability.checkers",
      timelock: context.timelock,
      label: "Checkers of availability",
      title: "Name the checkers of availability",
      description:
        "A slot of an epoch is bad where a quorum of these accounts marks it. What others signed and nobody posted yet counts no longer.",
      sentence: (words) =>
        `Have the availability of providers checked by ${words.reporters}, at least ${words.quorum} agreeing`,
    }),
  ];
}
