/**
 * What a network may do without, each with its contracts: their names in a deployment, by what the module calls them. The
 * first tells whether a deployment has the module. Whatever every module has part in goes in this order.
 */
export const modules = {
  emissions: {
    controller: "EmissionController",
    reports: "RevenueReports",
    reserve: "EmissionReserve",
    rewardHolder: "RewardHolder",
  },
  providers: {
    registry: "ProviderRegistry",
    vault: "StakeVault",
    commitments: "Commitments",
    rewards: "ProviderRewards",
    slashing: "SlashingGate",
    priceFeed: "PriceFeed",
    priceReports: "PriceReports",
  },
  certification: {
    certification: "Certification",
    availability: "Availability",
  },
  committee: {
    elections: "Elections",
    safe: "CommitteeSafe",
    seats: "CommitteeSeats",
    /** The Safe's module, which makes its owners those who sit. */
    seating: "SeatingModule",
    veto: "CommitteeVeto",
    pause: "CommitteePause",
    resolutions: "CommitteeResolutions",
    guard: "CommitteeGuard",
    petition: "RecallPetition",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export type ModuleName = keyof typeof modules;

/** Contracts that a network has because it has two modules, each with those. */
export const sharedContracts = {
  /** By which the committee stops a slash. */
  CommitteeSlashStop: ["providers", "committee"],
  /** By which the committee keeps a certificate from counting for a while. */
  CommitteeCertificates: ["certification", "committee"],
  /** By which the committee gives a provider more time. */
  CommitteeGrace: ["certification", "committee"],
  /** By which the committee rules on answers of providers. */
  CommitteeAvailability: ["certification", "committee"],
} as const satisfies Readonly<Record<string, readonly [ModuleName, ModuleName]>>;

export const moduleNames: readonly ModuleName[] = Object.keys(modules).filter(
  (name): name is ModuleName => name in modules,
);
