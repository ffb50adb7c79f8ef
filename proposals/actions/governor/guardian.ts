import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { guardianOf } from "./guardian-of.ts";

/** Appoints or ends the guardian, who can stop proposals until a date. */
export function guardian({ governor, timelock }: ActionContext): Action[] {
  return guardianOf({
    id: "governor.guardian",
    label: "Guardian",
    domain: "governor",
    timelock,
    contract: "AlthingGovernor",
    address: governor,
    end: {
      title: "End the guardian",
      description: "Nobody can stop a proposal afterwards. The guardian cannot stop this.",
      sentence: () => "End the guardian's power at once",
    },
    appoint: {
      title: "Appoint the guardian",
      description: "The guardian can stop any proposal before it executes, until the date, and nothing else.",
      sentence: (words) => `Make ${words.account} the guardian until ${words.until}`,
    },
  });
}
