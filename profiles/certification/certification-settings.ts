import { getAddress, isAddress, zeroAddress } from "viem";
import { reporterIssues } from "#profiles/emissions/reporter-issues.ts";
import { availabilityParameters, availabilityRails } from "#protocol/certification/availability-parameters.ts";
import { type CertificateKind, certificateKinds, MOST_ATTESTERS } from "#protocol/certification/certificate-kind.ts";
import type { AttesterSettings, CertificationSettings } from "#protocol/certification/certification-settings.ts";
import { InputError, type InputIssue } from "#protocol/input/input-error.ts";
import type { WrittenLists } from "./written-lists.ts";
import { tiersOf } from "./written-tiers.ts";

type Complain = (path: InputIssue["path"], message: string) => void;

/** Shapes parsed figures by key, all of them there but where EAS is, and the written lists. Throws `InputError`. */
export function certificationSettings(
  subject: string,
  raw: Readonly<Record<string, string>>,
  { certificateKinds: named, certificateAttesters, providerTiers, availabilityCheckers }: WrittenLists,
): CertificationSettings {
  const issues: InputIssue[] = [];
  const complain: Complain = (path, message) => issues.push({ path, message });
  const whole = (key: string) => BigInt(raw[key] ?? "0");

  for (const [place, { id }] of availabilityParameters.entries()) {
    const [value, rail] = [whole(id), availabilityRails[place]];
    if (rail === undefined || (value >= rail.min && value <= rail.max)) continue;
    const range = `${rail.min} to ${rail.max} in the contract's unit`;
    complain(["figures", id], `is outside the rail of ${range}, which the contract keeps for good`);
  }
  if (whole("availability.slashBelow") > whole("availability.noRewardBelow")) {
    complain(
      ["figures", "availability.slashBelow"],
      "is above availability.noRewardBelow, so that who is slashed is paid",
    );
  }
  const kinds = named === undefined ? null : kindsOf(named, complain);
  const attesters =
    certificateAttesters === undefined ? null : attestersOf(certificateAttesters, kinds ?? [], complain);
  const tiers = providerTiers === undefined ? null : tiersOf(providerTiers, kinds ?? [], complain);
  const checkerQuorum = Number(whole("availability.checkerQuorum"));
  if (availabilityCheckers !== undefined) {
    const of = { list: "availabilityCheckers", figure: "availability.checkerQuorum" };
    issues.push(...reporterIssues(availabilityCheckers, checkerQuorum, of));
  }
  if (issues.length > 0) throw new InputError(subject, issues);

  const eas = raw["certification.eas"];
  return {
    eas: eas === undefined ? null : getAddress(eas),
    kinds,
    attesters,
    tiers,
    availability: {
      noRewardBelowBps: whole("availability.noRewardBelow"),
      slashBelowBps: whole("availability.slashBelow"),
      slashBps: whole("availability.slash"),
      answerEpochs: whole("availability.answer"),
      rulingEpochs: whole("availability.ruling"),
      bondTokens: whole("availability.bond"),
      checkers: availabilityCheckers?.map((checker) => getAddress(checker)) ?? null,
      checkerQuorum,
    },
  };
}

function kindsOf(named: readonly string[], complain: Complain): CertificateKind[] {
  if (named.length === 0) complain(["certificateKinds"], "expected 1 kind at least, found 0");
  return named.flatMap((name, index) => {
    const found = certificateKinds.find((kind) => kind.name === name);
    const known = certificateKinds.map((kind) => kind.name).join(", ");
    if (found === undefined) {
      complain(["certificateKinds", index], `expected one of ${known}; found ${name}. Votes add others later`);
    }
    if (named.indexOf(name) !== index) complain(["certificateKinds", index], `${name} is there twice`);
    return found ?? [];
  });
}

function attestersOf(
  written: NonNullable<WrittenLists["certificateAttesters"]>,
  kinds: readonly CertificateKind[],
  complain: Complain,
): AttesterSettings[] {
  const seen = written.map(({ kind, attester }) => `${kind} ${attester.toLowerCase()}`);
  const list = "certificateAttesters";
  return written.map(({ kind, attester }, index) => {
    const number = kinds.findIndex(({ name }) => name === kind);
    if (number === -1) {
      complain(
        [list, index, "kind"],
        `${kind} is not among certificateKinds: ${kinds.map(({ name }) => name).join(", ")}`,
      );
    }
    if (seen.indexOf(seen[index] ?? "") !== index) complain([list, index], `${attester} is there twice for ${kind}`);
    if (written.slice(0, index).filter((other) => other.kind === kind).length === MOST_ATTESTERS) {
      complain([list, index], `is one more than the ${MOST_ATTESTERS} attesters that a kind can have`);
    }
    const known = isAddress(attester) && attester !== zeroAddress;
    if (!known) complain([list, index, "attester"], `expected an address, found ${attester}`);
    return { kind: number, attester: known ? getAddress(attester) : zeroAddress };
  });
}
