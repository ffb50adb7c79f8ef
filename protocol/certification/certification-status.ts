/** The statuses of contracts/certification/ICertification.sol, at their numbers. */
export const certificationStatuses = ["active", "grace", "suspended", "removed"] as const;

export type CertificationStatus = (typeof certificationStatuses)[number];

/** As sentences have them: "leaves Active". */
export const certificationStatusWords: Readonly<Record<CertificationStatus, string>> = {
  active: "Active",
  grace: "Grace",
  suspended: "Suspended",
  removed: "Removed",
};
