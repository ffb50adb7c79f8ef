import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { CertificationContracts } from "#protocol/certification/certification-contracts.ts";
import { field } from "#protocol/input/field.ts";
import { standingEffect } from "./standing-effect.ts";

/** What voters say of one certificate, such as one that the committee holds. */
export function decideCertificate(context: ActionContext, { certification }: CertificationContracts): Action {
  const action = callAction({
    id: "certification.decide",
    domain: "certification",
    title: "Let a certificate stand, or strike it",
    description:
      "One that stands counts again, and its hold is over; one that is struck counts no longer, and a provider that needs it is suspended without grace. What its attester revoked stays revoked.",
    fields: [
      field({ name: "uid", label: "Certificate", kind: "bytes32", help: "Its uid at EAS." }),
      field({ name: "stands", label: "Stands", kind: "boolean" }),
    ],
    timelock: context.timelock,
    target: certification,
    function: "decide(bytes32 uid, bool stands)",
    sentence: (words, inputs) =>
      inputs.stands === "true" ? `Let the certificate ${words.uid} stand` : `Strike the certificate ${words.uid}`,
    riskHint: "treasury",
    effect: (inputs, client) => standingEffect(client, context, action.calls(inputs)),
    verify: ({ uid = "", stands = "" }, client, place) =>
      verifyEvent(
        certification,
        "CertificateDecided(bytes32 indexed uid, uint32 indexed provider, uint8 indexed kind, uint8 place, bool stands)",
        { uid, stands },
        client,
        place,
      ),
  });
  return action;
}
