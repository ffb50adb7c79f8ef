import type { Address, Hex } from "viem";
import { SignalProblem } from "#protocol/signals/signal-problem.ts";
import { SignatureFormError, signatureAsTaken } from "#protocol/signatures/signature-as-taken.ts";
import type { Signed } from "#protocol/signatures/signed.ts";

/** What an envelope's sender signed, its signature in the form that anyone can check. Throws `SignalProblem`. */
export async function signedEnvelope(envelope: { address: Address; sig: Hex }, hash: Hex): Promise<Signed> {
  const signed = { address: envelope.address, hash };
  try {
    return { ...signed, signature: await signatureAsTaken({ ...signed, signature: envelope.sig }) };
  } catch (error) {
    if (!(error instanceof SignatureFormError)) throw error;
    throw new SignalProblem("not-signed", error.message, "Sign with an account that is deployed.");
  }
}
