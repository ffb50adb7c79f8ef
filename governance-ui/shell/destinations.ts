import type { IconName } from "#governance-ui/parts/icon-paths.ts";

export type Destination = {
  path: string;
  label: string;
  icon: IconName;
  /** The contract without which there is nothing to see there. */
  needs?: string;
};

/** Where the rail leads, in a deployment that has all of it. */
export const destinations: readonly Destination[] = [
  { path: "/", label: "Home", icon: "home" },
  { path: "/proposals", label: "Proposals", icon: "proposals" },
  { path: "/elections", label: "Elections", icon: "elections", needs: "Elections" },
  { path: "/committee", label: "Committee", icon: "committee", needs: "CommitteeSeats" },
  { path: "/signals", label: "Signals", icon: "signals" },
  { path: "/delegates", label: "Delegates", icon: "delegates" },
  { path: "/parameters", label: "Parameters", icon: "parameters" },
  { path: "/emissions", label: "Emissions", icon: "emissions", needs: "EmissionController" },
  { path: "/treasury", label: "Treasury", icon: "treasury" },
];
