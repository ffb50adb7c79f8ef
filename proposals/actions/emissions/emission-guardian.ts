import { zeroAddress } from "viem";
import type { Action } from "#proposals/action.ts";
import type { ActionContext } from "#proposals/action-context.ts";
import { callAction } from "#proposals/call-action.ts";
import type { EmissionContracts } from "#proposals/emissions/emission-contracts.ts";
import { emissionEffect } from "#proposals/emissions/emission-effect.ts";
import { readEmission } from "#proposals/emissions/read-emission.ts";
import { field } from "#proposals/field.ts";
import { parameterEvent } from "#proposals/parameter-event.ts";
import { verifyEvent } from "#proposals/verify/verify-event.ts";
import { viewParameter } from "#proposals/view-parameter.ts";

const lastSecond = "253402300799"; // of the year 9999
const nobody = JSON.stringify([zeroAddress, "0"]);

/** Who can lower emission or pause it for a while, and the end of such a while. */
export function emissionGuardian({ timelock, token }: ActionContext, contracts: EmissionContracts): Action[] {
  const { controller } = contracts;
  const account = field({ name: "account", label: "Guardian", kind: "address" });
  const until = field({
    name: "until",
    label: "Until",
    kind: "time",
    max: lastSecond,
    help: "At most 730 days ahead.",
  });
  const shared = { domain: "emissions", timelock, target: controller };
  const appointment = {
    ...shared,
    function: "setGuardian(address account, uint48 until)",
    riskHint: "constitutional" as const,
    parameter: viewParameter({
      id: "emission.guardian",
      label: "Guardian of emissions",
      domain: "emissions",
      contract: "EmissionController",
      address: controller,
      actionId: "emission.guardian.appoint",
      view: "guardian() view returns (address account, uint48 until)",
      components: [account, until],
      special: (value) => (value === nobody ? "nobody" : null),
      event: parameterEvent({
        address: controller,
        event: "GuardianSet(address oldAccount, uint48 oldUntil, address newAccount, uint48 newUntil)",
        old: ["oldAccount", "oldUntil"],
        new: ["newAccount", "newUntil"],
      }),
    }),
  };
  return [
    callAction({
      ...appointment,
      id: "emission.guardian.end",
      title: "End the guardian of emissions",
      description: "Nobody can lower or pause emission afterwards but a vote. A limit that is set stays until it ends.",
      fields: [],
      fixed: { account: zeroAddress, until: "0" },
      sentence: () => "End the power of the guardian of emissions at once",
    }),
    callAction({
      ...appointment,
      id: "emission.guardian.appoint",
      title: "Appoint the guardian of emissions",
      description:
        "The guardian can lower or pause emission for 14 days at a time, until the date, and never raise it.",
      fields: [account, until],
      sentence: (words) => `Make ${words.account} the guardian of emissions until ${words.until}`,
    }),
    callAction({
      ...shared,
      id: "emission.lift",
      title: "Lift the guardian's limit on emission",
      description: "Ends a limit or pause early. Epochs that are due stay under it.",
      fields: [],
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
