export type PowerWords = { title: string; can: string; cannot: readonly string[] };

/** What each of the committee's contracts may and may not do, as the contracts hold it. */
export const powerWords: Readonly<Record<string, PowerWords>> = {
  CommitteeVeto: {
    title: "Veto of a queued proposal",
    can: "Cancels a proposal that has passed and waits in the timelock, with the hash of a reason.",
    cannot: [
      "touch a proposal before it passed, or after it was executed",
      "stop a recall, the call of an election, or the end of this veto",
      "veto the same calls twice in one term, if they then passed with the constitutional quorum and majority",
    ],
  },
  CommitteePause: {
    title: "Pause of a module",
    can: "Stops one of the modules that votes have listed, for the length that they set.",
    cannot: [
      "pause anything that no vote has listed",
      "renew a pause before as long again has passed",
      "keep a module paused for more than 14 days; a vote can lift it earlier",
    ],
  },
  CommitteeCertificates: {
    title: "Hold of a certificate",
    can: "Keeps a provider's certificate from counting for 30 days at most, until a vote decides.",
    cannot: [
      "hold a certificate twice",
      "make one count, or revoke it",
      "be signed by members whose organisation the provider names or ever named",
    ],
  },
  CommitteeGrace: {
    title: "More time for a provider",
    can: "Lengthens the time in which a provider has to meet what its tier asks for, by 30 days at most.",
    cannot: [
      "lengthen a grace twice, or that of a revocation or an outage",
      "shorten one, or suspend anybody",
      "be signed by members whose organisation the provider names or ever named",
    ],
  },
  CommitteeAvailability: {
    title: "Ruling on a provider's answer",
    can: "Says whether an epoch that a provider answered was marked wrongly, and is void.",
    cannot: [
      "add a bad epoch, or void one that nobody answered",
      "take the bond of an answer for itself",
      "be signed by members whose organisation the provider names or ever named",
    ],
  },
  CommitteeResolutions: {
    title: "Anchor of legal resolutions",
    can: "Records the hash of a document beside the proposal that it carries out.",
    cannot: ["anchor a document for a proposal that did not pass", "change or remove what was anchored"],
  },
};

/** What the Safe cannot do at all, whatever its members sign: the guard and the contracts refuse it. */
export const neverWords: readonly string[] = [
  "mint, move or spend tokens, or anything of the treasury",
  "upgrade or replace a contract",
  "change who sits, how many signatures are needed, or its own guard and modules",
  "act after its term, but for the caretakers' veto during 90 days",
];
