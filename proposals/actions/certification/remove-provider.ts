import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyExecution } from "#proposals/catalogue/verify/verify-execution.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { field } from "#protocol/input/field.ts";
import { providerField } from "./number-field.ts";
import { standingEffect } from "./standing-effect.ts";

/** Takes a provider out, whatever it meets, or lets it back. */
export function removeProvider(context: ActionContext, { certification }: CertificationContracts): Action {
  const { timelock } = context;
  const action = callAction({
    id: "certification.remove",
    domain: "certification",
    title: "Remove a provider, or let it back",
    description:
      "Who is removed earns nothing from the next epoch on, whatever it meets, until a vote lets it back. Its stakers leave as those of any other.",
    fields: [providerField, field({ name: "removed", label: "Removed", kind: "boolean" })],
    timelock,
    target: certification,
    function: "setRemoved(uint32 provider, bool removed)",
    sentence: (words, inputs) =>
      inputs.removed === "true" ? `Remove provider ${words.provider}` : `Let provider ${words.provider} back`,
    riskHint: "treasury",
    effect: (inputs, client) =>
      standingEffect(client, context, action.calls(inputs), { only: [Number(inputs.provider)] }),
    verify: (inputs, client, place) => verifyExecution(timelock, action.calls(inputs), client, place),
  });
  return action;
}
