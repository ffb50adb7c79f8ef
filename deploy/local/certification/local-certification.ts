import { localAccount } from "#deploy/local/accounts.ts";
import { localEas } from "#deploy/local/eas.ts";
import type { LocalModule } from "#deploy/local/local-module.ts";
import { availabilityParameters } from "#protocol/certification/availability-parameters.ts";
import type { CertificationSettings } from "#protocol/certification/certification-settings.ts";
import { readParameter } from "#protocol/parameters/read-parameter.ts";
import { checkers, localAttesters } from "./certification-cast.ts";
import { certificationHistory } from "./certification-history.ts";
import { certificationScene } from "./certification-scene.ts";
import { localKindsOfCertificates, localTiers } from "./local-tiers.ts";
import { seededCertificationProposals } from "./seeded-certification-proposals.ts";

const slashPlace = availabilityParameters.findIndex(({ name }) => name === "slashBps");

export const localCertification: LocalModule<CertificationSettings> = {
  complete: (settings) => ({
    ...settings,
    eas: localEas.EAS,
    kinds: [...localKindsOfCertificates],
    attesters: [...localAttesters],
    tiers: [...localTiers],
    availability: {
      ...settings.availability,
      checkers: checkers.map((index) => localAccount(index).address),
    },
  }),
  async history(client, deployment, now) {
    const scene = await certificationScene(client, deployment);
    if (scene === null) return null;
    const slashBps = await readParameter(client, scene.contracts.availability, slashPlace);
    return {
      proposals: seededCertificationProposals(deployment, slashBps),
      events: certificationHistory(scene, now),
    };
  },
};
