import type { IconName } from "../parts/icon-paths.ts";

export type Destination = { path: string; label: string; icon: IconName };

/** Only what this deployment has. */
export const destinations: readonly Destination[] = [
  { path: "/", label: "Home", icon: "home" },
  { path: "/proposals", label: "Proposals", icon: "proposals" },
  { path: "/delegates", label: "Delegates", icon: "delegates" },
  { path: "/parameters", label: "Parameters", icon: "parameters" },
  { path: "/treasury", label: "Treasury", icon: "treasury" },
];
