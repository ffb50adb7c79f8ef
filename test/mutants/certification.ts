import { flat } from "./mutant.ts";

const test = (name: string) => `certification/${name}.t.sol`;

export const certificationMutants = flat([
  {
    file: "certification/CertificateKinds.sol",
    mutants: [
      {
        says: "a schema that a stranger can register first",
        find: "try EAS.getSchemaRegistry().register(schema, ISchemaResolver(address(this)), true) {} catch {}",
        replace: "EAS.getSchemaRegistry().register(schema, ISchemaResolver(address(this)), true);",
        test: test("Certificates"),
        fails: "test_AddKind_TakesTheSchemaThatAStrangerRegisteredFirst",
      },
    ],
  },
  {
    file: "certification/Certificates.sol",
    mutants: [
      {
        says: "a certificate that cannot be revoked",
        find: "        if (!attestation.revocable) revert Certification_Irrevocable(uid);\n",
        replace: "",
        test: test("Certificates"),
        fails: "test_RevertWhen_ItStandsNoMore",
      },
      {
        says: "an older certificate after a revocation",
        find: "if (attestation.time <= lastSeconds) revert",
        replace: "if (attestation.time < 1) revert",
        test: test("CertificationAttacks"),
        fails: "test_AnOlderCertificate_IsNotBoundAgainAfterARevocation",
      },
      {
        says: "a certificate that its place's next attester inherits",
        find: "if (uint16(slot) != uint16(attesters)) continue;",
        replace: "",
        test: test("CertificationAttacks"),
        fails: "test_AnAttesterThatTakesADroppedOnesPlace_InheritsNothing",
      },
      {
        says: "a revocation that anybody tells of",
        find: "        if (msg.sender != address(EAS)) revert Certification_NotEas(msg.sender, address(EAS));\n",
        replace: "",
        test: test("Certificates"),
        fails: "test_RevertWhen_SomebodyElseThanEasTellsOfARevocation",
      },
      {
        says: "a hold that is renewed",
        find: "if (before != 0) revert Certification_HeldBefore(uid, before);",
        replace: "before;",
        test: test("Certificates"),
        fails: "test_RevertWhen_AHoldIsNotTheHoldersOrOnceOrWithinThirtyDays",
      },
    ],
  },
  {
    file: "certification/Certification.sol",
    mutants: [
      {
        says: "a grace that begins anew with every sweep",
        find: "if (day == 0) day =",
        replace: "day =",
        test: test("CertificationAttacks"),
        fails: "test_APolicyTightenedTwiceInAGrace_NeitherLengthensNorShortensIt",
      },
      {
        says: "a revocation with a grace",
        find: "uint16(unmet & (oldAtOnce | lost))",
        replace: "uint16(unmet & oldAtOnce)",
        test: test("Certification"),
        fails: "test_ARevocation_SuspendsWithTheNextSweep",
      },
      {
        says: "a grace after a suspension",
        find: "uint16(unmet & (oldAtOnce | lost))",
        replace: "uint16(unmet & lost)",
        test: test("CertificationAttacks"),
        fails: "test_ARevokedCertificateThatWouldHaveExpired_GivesNoGraceAfterwards",
      },
      {
        says: "a tier that is entered unmet",
        find: "if (unmet != 0) revert Certification_Unmet(provider, tier, unmet);",
        replace: "unmet;",
        test: test("Certification"),
        fails: "test_Enter_NeedsAllOfTheTierAtOnce",
      },
      {
        says: "a grace that is lengthened twice",
        find: "        if (standing.extended) revert Certification_ExtendedBefore(provider);\n",
        replace: "",
        test: test("Certification"),
        fails: "test_Extend_LengthensAGraceOnceByThirtyDays",
      },
    ],
  },
  {
    file: "providers/CommitmentTerms.sol",
    mutants: [
      {
        says: "weight that is activated while suspended",
        find: "if (untilEpoch <= next || kept.suspended) weight = 0;",
        replace: "if (untilEpoch <= next) weight = 0;",
        test: "providers/Commitments.t.sol",
        fails: "test_WhileSuspended_NothingGivesWeight",
      },
    ],
  },
  {
    file: "providers/ProviderRegistry.sol",
    mutants: [
      {
        says: "an organisation that is forgotten",
        find: "        hasNamed[provider][organisation] = true;\n",
        replace: "",
        test: test("ProviderPowers"),
        fails: "test_RevertWhen_ASignerWasAParty",
      },
    ],
  },
  {
    file: "committee/seats/CommitteeGuard.sol",
    mutants: [
      {
        says: "a party that signs",
        find: "            if (access == Access.MembersWithoutParties) _checkNoParty(transaction, signer);\n",
        replace: "",
        test: test("ProviderPowers"),
        fails: "test_RevertWhen_ASignerIsAParty",
      },
    ],
  },
]);
