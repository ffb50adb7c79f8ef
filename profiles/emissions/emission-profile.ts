import { z } from "zod";
import type { ModuleProfile } from "#profiles/modules/module-profile.ts";
import { requiredText } from "#profiles/modules/required-text.ts";
import { emissionDeploymentFields } from "./emission-deployment-fields.ts";
import { type EmissionDeploymentSettings, emissionDeploymentSettings } from "./emission-deployment-settings.ts";
import { emissionPolicies } from "./emission-policies.ts";

/** Who reports revenue. */
const reporters = z.array(requiredText);
const listsSchema = z.object({ reporters: reporters.optional() });

export const emissionProfile: ModuleProfile<EmissionDeploymentSettings> = {
  fields: emissionDeploymentFields,
  madeLocally: [],
  lists: { reporters: { schema: reporters, says: "a list of the addresses that report revenue" } },
  policies: emissionPolicies,
  settings(subject, raw, token, chosen) {
    const figures = Object.entries(raw).filter(([key]) => key.startsWith("emission."));
    const values = new Map(figures.map(([key, text]) => [key, BigInt(text)]));
    return emissionDeploymentSettings(subject, values, token, listsSchema.parse(chosen).reporters);
  },
};
