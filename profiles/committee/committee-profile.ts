import { z } from "zod";
import type { ModuleProfile } from "#profiles/modules/module-profile.ts";
import { requiredText } from "#profiles/modules/required-text.ts";
import { committeeFields } from "./committee-fields.ts";
import { committeePolicies } from "./committee-policies.ts";
import { type CommitteeSettings, committeeSettings } from "./committee-settings.ts";

const memberSchema = z.strictObject({
  account: requiredText,
  /** A name that candidates of the same organisation agree on; without it, none. */
  organisation: z.string("expected text").default(""),
});
/** Who sits on the committee until its first election. */
const foundingMembers = z.array(memberSchema);
const listsSchema = z.object({ foundingMembers: foundingMembers.optional() });

export const committeeProfile: ModuleProfile<CommitteeSettings> = {
  fields: committeeFields,
  madeLocally: ["election.vetter"],
  lists: {
    foundingMembers: {
      schema: foundingMembers,
      says: "a list of account and organisation: who sits on the committee until its first election",
    },
  },
  policies: committeePolicies,
  settings: (subject, raw, _token, chosen) =>
    committeeSettings(subject, raw, listsSchema.parse(chosen).foundingMembers),
};
