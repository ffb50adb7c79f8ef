import type { z } from "@hono/zod-openapi";
import type { Hex } from "viem";
import { organisationView } from "#index/elections/organisation-view.ts";
import type { ApiContext } from "#index/query/api-context.ts";
import {
  attesterRecords,
  boundCertificates,
  type CertificationTerms,
  certificateChanges,
  certificationTerms,
  reportedMaps,
  type StandingRow,
  standingsOf,
  statusCounts,
  statusSince,
} from "#index/query/certification-facts.ts";
import type { ProviderRow } from "#index/query/provider-table.ts";
import { checksummed, checksummedOrNull } from "#index/rows/checksummed.ts";
import type { CertificationPageSchema, CertificationSchema } from "#index/schema/certification.ts";
import { deadlineSeconds, FIRST_KIND, requirementName, requirementsIn } from "#protocol/certification/requirement.ts";
import { slotsOf } from "#protocol/certification/slots.ts";
import { TIER_NUMBERS, tierFigureAt } from "#protocol/certification/tier-figures.ts";
import { bytes32Text } from "#protocol/input/bytes32-text.ts";
import type { ParameterUnit } from "#protocol/parameters/governed-parameter.ts";

type Overview = z.infer<typeof CertificationSchema>;
type Standing = z.infer<typeof CertificationPageSchema>["items"][number];

const nameOf = (bytes: string) => bytes32Text(bytes as Hex) ?? bytes;

/** Names of figures, after the provider and the hash that every schema begins with. */
const figureNames = (schema: string) =>
  schema
    .split(",")
    .slice(2)
    .map((field) => field.trim().split(/\s+/).at(-1) ?? field);

/** Of all kinds, in the order in which figures are numbered. */
const figureNamesOf = (kinds: CertificationTerms["kinds"]) => kinds.flatMap(({ schema }) => figureNames(schema));

export async function certificationOverview({ store }: ApiContext): Promise<Overview> {
  const [terms, records, maps, counts] = await Promise.all([
    certificationTerms(store),
    attesterRecords(store),
    reportedMaps(store),
    statusCounts(store),
  ]);
  const kindNames = terms.kinds.map(({ name }) => nameOf(name));
  const recorded = (kind: number, attester: string, change: "revoked" | "struck" | null) =>
    records
      .filter((row) => row.kind === kind && row.attester === attester && (change === null || row.change === change))
      .reduce((sum, { many }) => sum + Number(many), 0);
  const tiers = terms.tiers.map(({ tier, name }) => tierView(terms, tier, nameOf(name), kindNames));
  return {
    kinds: terms.kinds.map((kind) => ({
      kind: kind.kind,
      name: nameOf(kind.name),
      schemaUid: kind.schema_uid,
      schema: kind.schema,
      figures: figureNames(kind.schema),
      attesters: terms.attesters
        .filter((row) => row.kind === kind.kind)
        .map(({ attester, accepted }) => ({
          attester: checksummed(attester),
          accepted: accepted === 1,
          certificates: recorded(kind.kind, attester, null),
          revoked: recorded(kind.kind, attester, "revoked"),
          struck: recorded(kind.kind, attester, "struck"),
        })),
    })),
    tiers,
    requirements: [...new Set(tiers.flatMap(({ requirements }) => requirements))]
      .toSorted((a, b) => a - b)
      .map((number) => ({ number, name: requirementName(number, kindNames) })),
    rules: {
      holder: ruleOf(terms, "holder"),
      extender: ruleOf(terms, "extender"),
      availability: ruleOf(terms, "availability"),
      arbiter: ruleOf(terms, "arbiter"),
    },
    counts,
    checkers: checkerRecords(maps),
  };
}

function ruleOf({ rules }: CertificationTerms, what: "holder" | "extender" | "availability" | "arbiter") {
  return checksummedOrNull(rules.get(what) ?? "");
}

function tierView(terms: CertificationTerms, tier: number, name: string, kindNames: readonly string[]) {
  const asked = terms.figures.filter((row) => row.tier === tier && row.value !== "0");
  const figures = asked.flatMap(({ number, value }) => {
    const at = tierFigureAt(tier * TIER_NUMBERS + number);
    if (at === null) return [];
    const { label, each, unit } = at.figure;
    const of = { kind: kindNames, figure: figureNamesOf(terms.kinds) }[each ?? "kind"][at.index];
    return [{ number, label: each === null ? label : `${label}: ${of ?? at.index}`, value, ...unitOf(unit) }];
  });
  return {
    tier,
    name,
    asks: figures,
    requirements: requirementsOf(terms, tier),
    graceSeconds: Number(asked.find(({ number }) => number === 5)?.value ?? 0),
  };
}

/** As parameters say it: a share is a percentage with two decimals. */
function unitOf({ kind, unit }: ParameterUnit): { unit: string | null; decimals: number } {
  if (kind === "bps") return { unit: "%", decimals: 2 };
  // A number of attesters says it in its label.
  const written = unit === "attesters" ? null : (unit ?? null);
  return { unit: kind === "seconds" ? "seconds" : written, decimals: 0 };
}

/** Numbers of what a tier asks for. */
function requirementsOf({ figures }: CertificationTerms, tier: number): number[] {
  const asks = (number: number) =>
    figures.some((row) => row.tier === tier && row.number === number && row.value !== "0");
  const own = [0, 1, 2, 4, 6].flatMap((number, requirement) => (asks(number) ? [requirement] : []));
  const kinds = Array.from({ length: 8 }, (_, kind) => kind).filter((kind) => asks(FIRST_KIND + kind));
  return [...own, ...kinds.map((kind) => FIRST_KIND + kind)];
}

function checkerRecords(maps: readonly { checker: string; marked: string; bad: string }[]): Overview["checkers"] {
  const byChecker = Map.groupBy(maps, ({ checker }) => checker);
  return [...byChecker].map(([checker, all]) => {
    const sums = all.map(({ marked, bad }) => ({ marked: BigInt(marked), bad: BigInt(bad) }));
    const sum = (slots: (of: { marked: bigint; bad: bigint }) => bigint) =>
      sums.reduce((total, of) => total + slotsOf(slots(of)).length, 0);
    return {
      checker: checksummed(checker),
      maps: all.length,
      slots: sum(({ marked }) => marked),
      agreed: sum(({ marked, bad }) => marked & bad),
      missed: sum(({ marked, bad }) => bad & ~marked),
    };
  });
}

/** How some providers stand, requirement by requirement, as the last sweeps found them. */
export async function standingViews(
  { store }: ApiContext,
  providers: readonly ProviderRow[],
  now: number,
): Promise<Standing[]> {
  const numbers = providers.map(({ provider }) => provider);
  const [terms, standings, since, certificates, changes] = await Promise.all([
    certificationTerms(store),
    standingsOf(store, numbers),
    statusSince(store, numbers),
    boundCertificates(store, numbers),
    certificateChanges(store, numbers),
  ]);
  const ended = new Set(
    changes.filter(({ change }) => change === "revoked" || change === "struck").map(({ uid }) => uid),
  );
  return providers.map((row) => {
    const standing = standings.get(row.provider);
    const tier = standing?.tier ?? 0;
    const requirements = requirementViews(requirementsOf(terms, tier), standing);
    const expiries = certificates
      .filter(({ provider, uid, expires_at }) => provider === row.provider && expires_at !== null && !ended.has(uid))
      .map(({ expires_at }) => expires_at ?? 0);
    const moments = [...expiries, ...requirements.map(({ deadlineAt }) => deadlineAt ?? 0)].filter((at) => at > now);
    return {
      provider: row.provider,
      operator: checksummed(row.operator),
      organisation: organisationView(row.organisation),
      status: standing?.status ?? "active",
      tier,
      since: since.get(row.provider) ?? null,
      requirements,
      nextAt: moments.length === 0 ? null : Math.min(...moments),
    };
  });
}

function requirementViews(asked: readonly number[], standing: StandingRow | undefined): Standing["requirements"] {
  const unmet = new Set(requirementsIn(standing?.unmet ?? 0));
  const atOnce = new Set(requirementsIn(standing?.at_once ?? 0));
  const deadlines = BigInt(standing?.deadlines ?? 0);
  const numbers = [...new Set([...asked, ...unmet])].toSorted((a, b) => a - b);
  return numbers.map((number) => ({
    number,
    met: !unmet.has(number),
    atOnce: atOnce.has(number),
    deadlineAt: deadlineSeconds(deadlines, number),
  }));
}
