import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import type { Parameter } from "#protocol/chain/parameter.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";

/** What was fixed when the governor was deployed: shown beside the rest, changed by no vote. */
export function fixedSettings({ governor }: ActionContext): Parameter[] {
  const fixed = (name: string, label: string) =>
    viewParameter({
      id: `governor.${name}`,
      label,
      domain: "governor",
      contract: "AlthingGovernor",
      address: governor,
      actionId: null,
      view: `${name}Seconds() view returns (uint256 duration)`,
      components: [field({ name: "duration", label, kind: "seconds" })],
      event: null,
    });
  return [fixed("objectionPeriod", "Objection period"), fixed("gracePeriod", "Grace period")];
}
