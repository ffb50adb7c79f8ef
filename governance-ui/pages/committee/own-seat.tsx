import { useState } from "react";
import type { Address } from "viem";
import { Link } from "wouter";
import type { MemberView } from "#governance-ui/api/committee.ts";
import { Note } from "#governance-ui/parts/note.tsx";
import { ResignDialog } from "./resign-dialog.tsx";
import { RotateDialog } from "./rotate-dialog.tsx";

/** For a member: the way to the room, a new key, and the way out. */
export function OwnSeat({ own, seats }: { own: MemberView; seats: Address }) {
  const [open, setOpen] = useState<"rotate" | "resign" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Note tone="accent" title="You sit on this committee.">
        <div className="row">
          <Link href="/committee/room" className="button primary">
            Open the room
          </Link>
          <button type="button" className="button" onClick={() => setOpen("rotate")}>
            Change your key
          </button>
          <button type="button" className="button danger" onClick={() => setOpen("resign")}>
            Resign
          </button>
        </div>
      </Note>
      {open === "rotate" && <RotateDialog oldKey={own.address} seats={seats} onClose={close} />}
      {open === "resign" && <ResignDialog seats={seats} onClose={close} />}
    </>
  );
}
