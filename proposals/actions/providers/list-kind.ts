import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { field } from "#protocol/input/field.ts";
import type { ProviderContracts } from "#protocol/providers/provider-contracts.ts";
import { kindField } from "./kind-field.ts";
import { listEffect } from "./renewal-effects.ts";

/** Takes a kind of unit off the list, or puts it back. */
export function listKind(context: ActionContext, contracts: ProviderContracts): Action {
  const { registry } = contracts;
  return callAction({
    id: "providers.listKind",
    domain: "providers",
    title: "Take a kind of unit off the list, or put it back",
    description:
      "Of a kind off the list nothing is declared, activated or renewed. What is activated stays until its commitment ends.",
    fields: [kindField("kind", (kind) => kind), field({ name: "listed", label: "On the list", kind: "boolean" })],
    timelock: context.timelock,
    target: registry,
    function: "setKindListed(uint8 kind, bool listed)",
    sentence: (words, inputs) =>
      inputs.listed === "true" ? `Put units of ${words.kind} on the list` : `Take units of ${words.kind} off the list`,
    riskHint: "treasury",
    effect: ({ kind = "0", listed }, client) =>
      listEffect(client, { context, contracts }, Number(kind), listed === "true"),
    verify: (inputs, client, place) =>
      verifyEvent(registry, "KindListed(uint8 indexed kind, bool listed)", inputs, client, place),
  });
}
