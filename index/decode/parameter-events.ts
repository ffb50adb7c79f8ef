import type { RawLog } from "#index/rpc/chain-reader.ts";
import type { Parameter, ParameterChange, ParameterEvent } from "#protocol/chain/parameter.ts";
import { type LogHandler, lowerCase, placeOf } from "./log-handler.ts";
import { type PreparedEvent, prepareAbiEvent } from "./prepare-event.ts";

/** Changes of parameters that an event of their contract reports. */
export function parameterEvents(parameters: readonly Parameter[]): LogHandler[] {
  return parameters.flatMap(({ id, event, formerEvents = [] }) =>
    [...(event === null ? [] : [event]), ...formerEvents].map((reported) => parameterHandler(id, reported)),
  );
}

function parameterHandler(id: string, event: ParameterEvent): LogHandler {
  const prepared = prepareAbiEvent(event.abi);
  return {
    address: lowerCase(event.address),
    topic: prepared.topic,
    handle(log, rows) {
      const change = readChange(prepared, log, event.toOldNew);
      if (change === null) return;
      // A ramp that is stopped where it is changes no value, and ends.
      const { oldValue, newValue, inForceSeconds = null, by = null } = change;
      if (oldValue === newValue && inForceSeconds === null) return;
      const part = rows.parameter_changes.filter(({ block, log_index }) => isAt(log, block, log_index)).length;
      rows.parameter_changes.push({
        ...placeOf(log),
        part,
        parameter_id: id,
        old_value: oldValue,
        new_value: newValue,
        proposal_id: null,
        in_force_at: inForceSeconds,
        moved_by: by?.toLowerCase() ?? null,
      });
    },
  };
}

/** An action file may describe an event otherwise than its contract emits it; such a log says nothing to us. */
function readChange(
  prepared: PreparedEvent<Record<string, unknown>>,
  log: RawLog,
  toOldNew: (args: unknown) => ParameterChange | null,
): ParameterChange | null {
  try {
    return toOldNew(prepared.decode(log));
  } catch {
    return null;
  }
}

function isAt(log: RawLog, block: number, logIndex: number): boolean {
  return block === log.blockNumber && logIndex === log.logIndex;
}
