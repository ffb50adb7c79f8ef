import { useMemo } from "react";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { actionFileSchema } from "#proposals/action-files/action-file.ts";
import { type Catalogue, createCatalogue } from "#proposals/catalogue/catalogue.ts";
import { deploymentSchema } from "#protocol/chain/deployment.ts";

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
