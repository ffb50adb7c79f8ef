import type { ActionContext } from "#proposals/action-context.ts";
import { field } from "#proposals/field.ts";
import type { Parameter } from "#proposals/parameter.ts";
import { viewParameter } from "#proposals/view-parameter.ts";

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
  return [fixed("lateExtension", "Late extension"), fixed("gracePeriod", "Grace period")];
}
