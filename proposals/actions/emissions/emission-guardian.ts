import { guardianOf } from "#proposals/actions/governor/guardian-of.ts";
import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { verifyEvent } from "#proposals/catalogue/verify/verify-event.ts";
import type { EmissionContracts } from "#protocol/emissions/emission-contracts.ts";
import { readEmission } from "#protocol/emissions/read-emission.ts";
import { emissionEffect } from "./emission-effect.ts";

/** Who can lower emission or pause it for a while, and the end of such a while. */
export function emissionGuardian({ timelock, token }: ActionContext, contracts: EmissionContracts): Action[] {
  const { controller } = contracts;
  return [
    ...guardianOf({
      id: "emission.guardian",
      label: "Guardian of emissions",
      domain: "emissions",
      timelock,
      contract: "EmissionController",
      address: controller,
      end: {
        title: "End the guardian of emissions",
        description:
          "Nobody can lower or pause emission afterwards but a vote. A limit that is set stays until it ends.",
        sentence: () => "End the power of the guardian of emissions at once",
      },
      appoint: {
        title: "Appoint the guardian of emissions",
        description:
          "The guardian can lower or pause emission for 14 days at a time, until the date, and never raise it.",
        sentence: (words) => `Make ${words.account} the guardian of emissions until ${words.until}`,
      },
    }),
    callAction({
      id: "emission.lift",
      domain: "emissions",
      title: "Lift the guardian's limit on emission",
      description: "Ends a limit or pause early. Epochs that are due stay under it.",
      fields: [],
      timelock,
      target: controller,
      function: "lift()",
      sentence: () => "Lift the guardian's limit on emission",
      riskHint: "treasury",
      async effect(_, client) {
        const standing = await readEmission(client, contracts);
        return emissionEffect({ standing, decided: { ...standing, lowered: null } }, token.symbol);
      },
      verify: (_, client, place) =>
        verifyEvent(controller, "Lifted(uint256 oldUntilEpoch, uint256 newUntilEpoch)", {}, client, place),
    }),
  ];
}
