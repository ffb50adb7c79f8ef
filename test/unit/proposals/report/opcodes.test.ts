import { describe, expect, it } from "vitest";
import { telltaleOpcodes } from "#proposals/report/opcodes.ts";

describe("telltaleOpcodes", () => {
  it("names each instruction once", () => {
    expect(telltaleOpcodes("0x4341433d42")).toEqual(["NUMBER", "COINBASE", "TIMESTAMP"]);
  });

  it("does not take the bytes that a push carries for instructions", () => {
    expect(telltaleOpcodes("0x60436241424300")).toEqual([]);
    expect(telltaleOpcodes("0x604343")).toEqual(["NUMBER"]);
  });

  it("leaves out the compiler's metadata at the end", () => {
    // PUSH0, STOP, then a CBOR map of one entry whose bytes look like instructions, and its length.
    expect(telltaleOpcodes("0x5f00a1644341424300040007")).toEqual([]);
  });

  it("has nothing to say of no code", () => {
    expect(telltaleOpcodes("0x")).toEqual([]);
  });
});
