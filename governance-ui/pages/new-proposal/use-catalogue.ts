import { useMemo } from "react";
import { actionFileSchema } from "#proposals/action-file.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue.ts";
import { deploymentSchema } from "#proposals/deployment.ts";
import { useDeployment } from "../../chain/deployment-context.ts";

/** Every action this deployment knows, those of its action files included. */
export function useCatalogue(): Catalogue {
  const view = useDeployment();
  return useMemo(() => {
    const deployment = deploymentSchema.parse({ ...view, profile: view.profile.id });
    return createCatalogue(
      deployment,
      view.actionFiles.map((file) => actionFileSchema.parse(file)),
    );
  }, [view]);
}
