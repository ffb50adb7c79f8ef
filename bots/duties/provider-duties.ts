import type { ModuleDuties } from "./module-duties.ts";

export const providerDuties: ModuleDuties = () => ({ duties: [] });
