import type { Deployment } from "#proposals/deployment.ts";
import { readLocalProfile, readProfile } from "#proposals/read-profile.ts";
import type { DeploymentView } from "./api/schema/deployment.ts";

/** The figures of the deployment's profile: each with its source and how well it is known. */
export async function profileView({ profile, local }: Deployment): Promise<DeploymentView["profile"]> {
  if (local) {
    const { id, name, figures } = await readLocalProfile(profile);
    return { id, name, figures };
  }
  const { id, name, figures } = await readProfile(profile);
  return {
    id,
    name,
    figures: Object.entries(figures).map(([key, figure]) =>
      figure === "not published"
        ? { key, value: "not published", unit: null, source: "none", mark: "not published" }
        : { key, ...figure },
    ),
  };
}
