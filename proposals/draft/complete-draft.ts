import type { Client } from "viem";
import type { Catalogue } from "#proposals/catalogue/catalogue.ts";
import { isLeftOut, keptFields, keptInputs, withKept } from "./kept-inputs.ts";
import type { ProposalDraft } from "./proposal-draft.ts";

/** A draft with what it leaves as it is written out. Connects only if it leaves anything. */
export async function completeDraft<Draft extends Pick<ProposalDraft, "actions">>(
  catalogue: Catalogue,
  draft: Draft,
  connect: () => Promise<Client>,
): Promise<Draft> {
  const actions: Draft["actions"] = [];
  for (const written of draft.actions) {
    const action = catalogue.action(written.action);
    const leaves = action !== undefined && keptFields(action).some(({ name }) => isLeftOut(written.inputs[name]));
    actions.push(
      leaves
        ? { ...written, inputs: withKept(action, written.inputs, await keptInputs(action, await connect())) }
        : written,
    );
  }
  return { ...draft, actions };
}
