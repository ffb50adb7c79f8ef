import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { callAction } from "#proposals/catalogue/call-action.ts";
import { parameterEvent } from "#protocol/chain/parameter-event.ts";
import { viewParameter } from "#protocol/chain/view-parameter.ts";
import { field } from "#protocol/input/field.ts";

const daySeconds = 86_400;

/**
 * How long a queued proposal waits. OpenZeppelin's timelock has no bounds of its own: a delay of
 * years would end governance, so these are ours.
 */
export function timelockDelay({ timelock }: ActionContext): Action {
  const delay = field({
    name: "delay",
    label: "Delay",
    kind: "seconds",
    min: "3600",
    max: `${30 * daySeconds}`,
  });
  return callAction({
    id: "timelock.minDelay",
    domain: "governor",
    title: "Set the timelock's delay",
    description: "Time between queueing a passed proposal and its execution, for proposals queued afterwards.",
    fields: [delay],
    timelock,
    target: timelock,
    function: "updateDelay(uint256 delay)",
    sentence: (words) => `Set the timelock's delay to ${words.delay}`,
    riskHint: "constitutional",
    parameter: viewParameter({
      id: "timelock.minDelay",
      label: "Timelock delay",
      domain: "governor",
      contract: "TimelockController",
      address: timelock,
      actionId: "timelock.minDelay",
      view: "getMinDelay() view returns (uint256 delay)",
      components: [delay],
      event: parameterEvent({
        address: timelock,
        event: "MinDelayChange(uint256 oldDuration, uint256 newDuration)",
        old: ["oldDuration"],
        new: ["newDuration"],
      }),
    }),
  });
}
