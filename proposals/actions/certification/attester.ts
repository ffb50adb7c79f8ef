import { getAddress } from "viem";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import { MOST_KINDS } from "#protocol/certification/certificate-kind.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { field } from "#protocol/input/field.ts";
import { numberField } from "./number-field.ts";
import { standingEffect } from "./standing-effect.ts";

/** Whose certificates of a kind count. */
export function attester(context: ActionContext, { certification }: CertificationContracts): Action {
  const action = callAction({
    id: "certification.attester",
    domain: "certification",
    title: "Accept an attester of a kind of certificate, or drop it",
    description:
      "What an accepted attester certifies counts once anybody binds it. What a dropped one certified counts no longer; providers that need it have the grace of their tier to find another. A kind has 8 attesters at most.",
    fields: [
      numberField("kind", "Kind", { called: "kind", count: MOST_KINDS }),
      field({ name: "attester", label: "Attester", kind: "address" }),
      field({ name: "accepted", label: "Accepted", kind: "boolean" }),
    ],
    timelock: context.timelock,
    target: certification,
    function: "setAttester(uint8 kind, address attester, bool accepted)",
    sentence: (words, inputs) =>
      inputs.accepted === "true"
        ? `Accept ${words.attester} as an attester of ${words.kind}`
        : `Drop ${words.attester} as an attester of ${words.kind}`,
    riskHint: "treasury",
    effect: (inputs, client) => standingEffect(client, context, action.calls(inputs)),
    verify: ({ kind = "", attester: account = "", accepted = "" }, client, place) =>
      verifyEvent(
        certification,
        "AttesterSet(uint8 indexed kind, address indexed attester, uint8 place, bool accepted)",
        { kind, attester: getAddress(account), accepted },
        client,
        place,
      ),
  });
  return action;
}
