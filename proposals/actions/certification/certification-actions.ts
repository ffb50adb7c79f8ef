import type { Action } from "#proposals/catalogue/action.ts";
import type { ActionContext } from "#proposals/catalogue/action-context.ts";
import { addKind } from "./add-kind.ts";
import { addTier } from "./add-tier.ts";
import { attester } from "./attester.ts";
import { availabilityActions } from "./availability-actions.ts";
import { certificationPowers } from "./certification-powers.ts";
import { decideCertificate } from "./decide-certificate.ts";
import { removeProvider } from "./remove-provider.ts";
import { tierFigureActions } from "./tier-figure-actions.ts";

/** What votes decide about certification; nothing where the deployment does without it. */
export function certificationActions(context: ActionContext): Action[] {
  const contracts = context.certification;
  if (contracts === null) return [];
  return [
    addKind(context, contracts),
    attester(context, contracts),
    addTier(context, contracts),
    ...tierFigureActions(context, contracts),
    removeProvider(context, contracts),
    decideCertificate(context, contracts),
    ...certificationPowers(context, contracts),
    ...availabilityActions(context, contracts),
  ];
}
