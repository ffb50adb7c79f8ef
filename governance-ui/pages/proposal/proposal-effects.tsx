import type { ProposalDetail } from "#governance-ui/api/proposals.ts";
import { useCatalogue } from "#governance-ui/pages/new-proposal/use-catalogue.ts";
import { ActionEffect } from "#governance-ui/parts/effect/action-effect.tsx";
import { inOrder } from "#governance-ui/parts/in-order.ts";

/** What each action would change from here on, for those that can say. */
export function ProposalEffects({ proposal }: { proposal: ProposalDetail }) {
  const catalogue = useCatalogue();
  const calls = proposal.actions.flatMap((action) =>
    action.calls.map(({ target, valueWei, data }) => ({ target, valueWei: BigInt(valueWei), data })),
  );
  const effects = catalogue.decode(calls).flatMap(({ actionId, inputs, sentence }) => {
    const action = actionId === null ? undefined : catalogue.action(actionId);
    return action?.effect === undefined ? [] : [{ action, inputs, sentence }];
  });
  return inOrder(effects).map(({ item: { action, inputs, sentence }, key }) => (
    <div key={key} className="proposal-effect">
      {effects.length > 1 && <p className="small soft">{sentence}</p>}
      <ActionEffect action={action} inputs={inputs} />
    </div>
  ));
}
