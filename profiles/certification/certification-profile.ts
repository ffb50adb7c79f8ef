import type { ModuleProfile } from "#profiles/modules/module-profile.ts";
import type { CertificationSettings } from "#protocol/certification/certification-settings.ts";
import { certificationFields } from "./certification-fields.ts";
import { certificationPolicies } from "./certification-policies.ts";
import { certificationSettings } from "./certification-settings.ts";
import { writtenLists, writtenListsSchema } from "./written-lists.ts";

const { certificateKinds, certificateAttesters, providerTiers, availabilityCheckers } = writtenLists;

export const certificationProfile: ModuleProfile<CertificationSettings> = {
  fields: certificationFields,
  madeLocally: ["certification.eas"],
  lists: {
    certificateKinds: {
      schema: certificateKinds,
      says: "a list of the names of the kinds of certificates that the first vote adds",
    },
    certificateAttesters: {
      schema: certificateAttesters,
      says: "a list of kind and attester, whose certificates of it count; [] for none yet",
    },
    providerTiers: {
      schema: providerTiers,
      says: "a list of name, grace, availabilityWindow and what the tier asks for: the tiers that the first vote adds",
    },
    availabilityCheckers: {
      schema: availabilityCheckers,
      says: "a list of the addresses that check whether providers are there",
    },
  },
  policies: certificationPolicies,
  settings: (subject, raw, _token, chosen) => certificationSettings(subject, raw, writtenListsSchema.parse(chosen)),
};
