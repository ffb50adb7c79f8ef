/**
 * What went wrong with a node:
 * - `transport`: no usable answer (unreachable, hung, HTTP error, broken JSON); another node or a later try may do;
 * - `refused`: the node answered with a JSON-RPC error; the request itself may be at fault (range too large, revert);
 * - `inconsistent`: answers contradict one another, because the chain moved or the node lags; read again;
 * - `incomplete`: logs are missing that the block's header tells of; another node or a smaller question may do.
 */
export type RpcFault = "transport" | "refused" | "inconsistent" | "incomplete";

export class RpcError extends Error {
  override readonly name = "RpcError";
  readonly fault: RpcFault;
  readonly code: number | undefined;
  readonly data: unknown;

  constructor(fault: RpcFault, message: string, details: { code?: number; data?: unknown; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.fault = fault;
    this.code = details.code;
    this.data = details.data;
  }
}

export function moved(block: number): RpcError {
  return new RpcError("inconsistent", `block ${block} changed while it was read`);
}
