import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useChainTime } from "#governance-ui/api/chain-clock.ts";
import type { EmissionParameter, EmissionsView } from "#governance-ui/api/emissions.ts";
import { type ParameterView, parametersQuery } from "#governance-ui/api/parameters.ts";
import { useDeployment } from "#governance-ui/chain/deployment-context.ts";
import { compactAmount } from "#governance-ui/format/amount.ts";
import { localTime } from "#governance-ui/format/moment.ts";
import { BoundsRuler } from "#governance-ui/parts/bounds-ruler.tsx";
import { emissionWith, oneStep } from "./one-step.ts";
import { parameterWords } from "./parameter-words.ts";
import type { Share } from "./share.ts";

type Props = { view: EmissionsView; share: Share; ahead: bigint };

function Gain({ tokens }: { tokens: bigint }) {
  const { token } = useDeployment();
  if (tokens === 0n) return <span className="quiet">no change</span>;
  return (
    <>
      {tokens > 0n ? "+" : "−"}
      {compactAmount(tokens < 0n ? -tokens : tokens, token.decimals)} {token.symbol}
    </>
  );
}

function NextChange({ at }: { at: number }) {
  const open = useChainTime((now) => now >= at);
  return open ? <>now</> : <>from {localTime(at)}</>;
}

type RowProps = Props & { parameter: EmissionParameter; place: number; known: ParameterView[] };

function Row({ view, share, ahead, parameter, place, known }: RowProps) {
  const { label, unit, decimals, scaled, human } = parameterWords(known, parameter.parameterId);
  const { down, up } = oneStep(parameter);
  const gain = (value: bigint) => ((emissionWith(view, place, value) - ahead) * share.own) / share.all;
  return (
    <tr>
      <th scope="row">
        <Link href={`/parameters/${encodeURIComponent(parameter.parameterId)}`}>{label}</Link>
      </th>
      <td className="num terms-value">{human(parameter.value)}</td>
      <td className="terms-rail">
        <BoundsRuler
          parameter={{
            bounds: { min: scaled(parameter.min), max: scaled(parameter.max) },
            value: scaled(parameter.value),
            human: human(parameter.value),
            unit,
            decimals,
          }}
        />
      </td>
      <td className="terms-next">
        <NextChange at={parameter.nextChangeAt} />
      </td>
      {[down, up].map((value, side) => (
        <td
          key={side === 0 ? "down" : "up"}
          className="num terms-gain"
          data-side={side === 0 ? "One step down" : "One step up"}
        >
          {value === BigInt(parameter.value) ? (
            <span className="quiet">at its bound</span>
          ) : (
            <>
              <Gain tokens={gain(value)} />
              <span className="terms-step quiet">at {human(String(value))}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Each parameter with its fixed rail, when a vote may move it, and what the largest step either way would do. */
export function TermsTable({ view, share, ahead }: Props) {
  const { data } = useQuery(parametersQuery);
  return (
    <div className="table-scroll">
      <table className="table terms">
        <thead>
          <tr>
            <th scope="col">Parameter</th>
            <th scope="col" className="num">
              Value
            </th>
            <th scope="col">Rail</th>
            <th scope="col">A vote can move it</th>
            <th scope="col" className="num">
              One step down
            </th>
            <th scope="col" className="num">
              One step up
            </th>
          </tr>
        </thead>
        <tbody>
          {view.parameters.map((parameter, place) => (
            <Row
              key={parameter.parameterId}
              view={view}
              share={share}
              ahead={ahead}
              parameter={parameter}
              place={place}
              known={data?.items ?? []}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
